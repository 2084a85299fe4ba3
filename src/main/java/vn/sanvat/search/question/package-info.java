/** What Elasticsearch is asked for a question of readers, and what its answer says; and the beans of search. Start with {@code SearchConfiguration} and {@code ElasticWordIndex}. */
@NullMarked
package vn.sanvat.search.question;

import org.jspecify.annotations.NullMarked;
