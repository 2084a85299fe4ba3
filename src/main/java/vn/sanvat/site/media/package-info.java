/** Pictures as files: covers in each size, pictures of sections, media of the content. Start with {@link vn.sanvat.site.media.CoverFiles}. */
@NullMarked
package vn.sanvat.site.media;

import org.jspecify.annotations.NullMarked;
