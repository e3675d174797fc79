"""Where blows fell, and with which weapon: what a toll or an outage has no like of."""
