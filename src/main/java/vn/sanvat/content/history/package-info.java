/**
 * The git history of the content; with {@code git} below it the only place that knows JGit. Start with
 * {@link vn.sanvat.content.history.ContentHistory}.
 */
@NullMarked
package vn.sanvat.content.history;

import org.jspecify.annotations.NullMarked;
