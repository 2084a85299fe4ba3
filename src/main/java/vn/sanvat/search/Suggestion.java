package vn.sanvat.search;

import vn.sanvat.catalogue.item.Item;

/** A title that begins like what is being typed. */
public record Suggestion(Item item, String title) {}
