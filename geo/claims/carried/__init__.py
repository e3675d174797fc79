"""Where a mention belongs that names no place: by what the text told before it, or stands under."""
