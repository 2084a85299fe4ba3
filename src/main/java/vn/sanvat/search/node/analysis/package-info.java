/**
 * The analysis parts that the embedded search server lacks, under their standard names, so that one
 * set of index settings works there and on a full cluster. They run inside the server, never in the
 * site: {@link vn.sanvat.search.node.process.AnalysisPlugin} puts them together as a plugin folder.
 *
 * <p>The server itself brings the {@code standard} tokenizer and the token filters {@code lowercase},
 * {@code stop}, {@code shingle} and {@code hunspell}; those are not repeated here.
 *
 * <p>A limit of the plugin interface: its filters cannot stand in a {@code normalizer} (of a keyword
 * field), which on this server can only have {@code lowercase} and the {@code mapping} char filter.
 */
@NullMarked
package vn.sanvat.search.node.analysis;

import org.jspecify.annotations.NullMarked;
