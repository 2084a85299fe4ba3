package vn.sanvat.changes.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/**
 * Something that programs are told of.
 *
 * @param about what a person reads of it in the log
 * @param identity the same whenever and wherever it is worked out again
 * @param regions ids of all regions that the entry is found under
 */
record Event(
        EventKind kind,
        String about,
        String identity,
        Instant at,
        EntryType entryType,
        Language language,
        Set<String> regions,
        Map<String, Object> data) {
    Event {
        regions = Set.copyOf(regions);
    }

    String type() {
        return "entry." + kind.key();
    }

    /** Names the message to one program. */
    String id(Webhook webhook) {
        return id(webhook, identity);
    }

    static String id(Webhook webhook, String identity) {
        return "msg_" + DigestUtils.sha256Hex(webhook.id() + " " + identity).substring(0, 40);
    }
}
