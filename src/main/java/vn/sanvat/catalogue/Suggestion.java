package vn.sanvat.catalogue;

/** A title that begins like what is being typed. */
public record Suggestion(Item item, String title) {}
