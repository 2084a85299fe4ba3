package vn.sanvat.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The cluster lets nobody write an index, as it does where a disk is nearly full. Reading goes on. */
final class IndexBlocked extends IOException {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "cluster_block_exception";

    /** @param reason as the server says it */
    IndexBlocked(String reason) {
        super(reason);
    }

    static boolean isBlock(@Nullable String type) {
        return TYPE.equals(type);
    }

    static boolean isBlock(Exception e) {
        return e instanceof IndexBlocked
                || (e instanceof ElasticsearchException refused
                        && isBlock(refused.error().type()));
    }
}
