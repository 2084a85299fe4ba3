/** What every request that writes says, besides what is to be written. Start with {@link vn.sanvat.api.request.WriteTerms}. */
@NullMarked
package vn.sanvat.api.request;

import org.jspecify.annotations.NullMarked;
