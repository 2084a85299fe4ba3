package vn.sanvat.catalogue;

/** What readers find has changed. */
public record CatalogueChanged(Catalogue catalogue) {}
