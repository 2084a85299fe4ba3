package vn.sanvat.content;

/** HEAD moved, and what is public with it. */
public record ContentChanged(Snapshot snapshot) {}
