package vn.sanvat.catalogue.list;

/** A part of words that found nothing together, and how many entries it finds by itself. */
public record Way(String text, long total) {}
