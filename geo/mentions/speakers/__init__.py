"""Who says so: `finding` names a sentence's own source, `voices` says whose word each sentence is."""
