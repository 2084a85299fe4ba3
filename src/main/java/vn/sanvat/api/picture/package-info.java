/** Pictures by programs. Start with {@link vn.sanvat.api.picture.PictureApi}. */
@NullMarked
package vn.sanvat.api.picture;

import org.jspecify.annotations.NullMarked;
