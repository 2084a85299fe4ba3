package vn.sanvat.content.live;

import vn.sanvat.content.Snapshot;

/** HEAD moved, and what is public with it. */
public record ContentChanged(Snapshot snapshot) {}
