package vn.sanvat.content.schema;

/** One of the values that a field can have. */
public record Choice(String key, Words label) {}
