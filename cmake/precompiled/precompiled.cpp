// A precompiled header needs a target with a source to belong to; this is that source.
