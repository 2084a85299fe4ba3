package vn.sanvat.search.meaning.part;

import java.util.List;

/** Finds the parts of one subject in a query; they may overlap, and others of the same words may be found elsewhere. */
interface PartReader {
    List<Part> read();
}
