/** Many things done by one request. Start with {@link vn.sanvat.api.bulk.BulkApi}. */
@NullMarked
package vn.sanvat.api.bulk;

import org.jspecify.annotations.NullMarked;
