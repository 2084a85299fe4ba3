package vn.sanvat.catalogue;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;

/**
 * Short codes of entries and of the stalls of a fair, for print. A code follows from what it names, so it needs no place
 * to be kept and is the same after a rebuild; where two share their first letters, both get more of them, and the short
 * one that was printed before still leads to one of the two.
 */
public final class ShortCodes {
    /** Without i, l, o and u, which are taken for others: Crockford's base 32. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int SHORTEST = 7; // 35 bits: of 20,000 entries hardly two share them
    private static final int LONGEST = 12;

    private final TreeMap<String, Target> targets = new TreeMap<>();

    /** @param renamed earlier names of entries: what was printed with them still leads to them */
    ShortCodes(Collection<Item> items, Map<EntryId, EntryId> renamed) {
        renamed.forEach((old, now) -> targets.put(whole(old.toString()), new Target(now, 0)));
        items.stream().map(Item::id).forEach(id -> targets.put(whole(id.toString()), new Target(id, 0)));
        items.forEach(item -> item.event().ifPresent(event -> {
            for (var number = 1; number <= event.stalls().size(); number++) {
                var stall = event.stalls().get(number - 1);
                targets.put(whole(name(item.id(), stall, number)), new Target(item.id(), number));
            }
        }));
    }

    /**
     * What a code leads to.
     *
     * @param stall number of the stall of the event, from 1; 0 for the entry itself
     */
    public record Target(EntryId entry, int stall) {}

    public String of(EntryId id) {
        return shortest(whole(id.toString()));
    }

    /** @param number of the stall, from 1 */
    public String of(EntryId event, Details.Stall stall, int number) {
        return shortest(whole(name(event, stall, number)));
    }

    /** What was typed or scanned; capital letters and those easily taken for others are understood. */
    public Optional<Target> find(String code) {
        var read = code.toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        if (read.length() < SHORTEST || read.length() > LONGEST) {
            return Optional.empty();
        }
        var found = targets.ceilingEntry(read);
        return found != null && found.getKey().startsWith(read) ? Optional.of(found.getValue()) : Optional.empty();
    }

    private String shortest(String whole) {
        for (var length = SHORTEST; length < LONGEST; length++) {
            var start = whole.substring(0, length);
            if (targets.subMap(start, start + "~").size() <= 1) {
                return start;
            }
        }
        return whole;
    }

    /** A stall is known by who has it; only a stall without a producer by its place in the list. */
    private static String name(EntryId event, Details.Stall stall, int number) {
        var producer = stall.producer();
        var who = producer != null ? producer.slug().value() : stall.label().isEmpty() ? "" + number : stall.label();
        return event + "/stalls/" + who;
    }

    private static String whole(String name) {
        var hash = DigestUtils.sha256(name);
        var code = new StringBuilder();
        for (var bit = 0; code.length() < LONGEST; bit += 5) {
            var two = ((hash[bit / 8] & 0xff) << 8) | (hash[bit / 8 + 1] & 0xff);
            code.append(LETTERS.charAt((two >> (11 - bit % 8)) & 31));
        }
        return code.toString();
    }
}
