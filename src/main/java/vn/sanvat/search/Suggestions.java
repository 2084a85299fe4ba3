package vn.sanvat.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.words.Folded;

/** Finds titles by their beginnings, in the names of one catalogue kept ready. */
final class Suggestions {
    /** Words that begin like what was typed, elsewhere than at the start, come after this many places. */
    private static final int NOT_AT_START = 10;

    private static final int OTHER_MARKS = 3;
    private static final int OTHER_NAME = 4;
    private static final int REGION = 40;

    /** @param penalty what this name counts less than a title */
    private record Name(Item item, String title, String toned, String folded, int penalty) {}

    private record Ready(Catalogue catalogue, Map<Language, List<Name>> names) {}

    private volatile @Nullable Ready ready;

    List<Suggestion> of(Catalogue catalogue, String typed, Language language, int limit) {
        var toned = plain(typed);
        var folded = Folded.of(toned);
        if (folded.isEmpty()) {
            return List.of();
        }
        record Ranked(Name name, int rank) {}
        var found = new ArrayList<Ranked>();
        for (var name : names(catalogue, language)) {
            var rank = rank(name, toned, folded);
            if (rank >= 0) {
                found.add(new Ranked(name, rank));
            }
        }
        var schema = catalogue.snapshot().schema();
        found.sort(Comparator.comparingInt(Ranked::rank));
        Map<EntryId, Suggestion> best = new LinkedHashMap<>();
        found.forEach(each -> best.putIfAbsent(
                each.name().item().id(),
                new Suggestion(
                        each.name().item(),
                        each.name().title(),
                        schema.of(each.name().item().type()))));
        return best.values().stream().limit(limit).toList();
    }

    private static int rank(Name name, String toned, String folded) {
        var at = name.folded().startsWith(folded) ? 0 : name.folded().indexOf(" " + folded);
        if (at < 0) {
            return -1;
        }
        var marks = name.toned().startsWith(toned) || name.toned().contains(" " + toned) ? 0 : OTHER_MARKS;
        return (at == 0 ? 0 : NOT_AT_START) + marks + name.penalty();
    }

    private List<Name> names(Catalogue catalogue, Language language) {
        var now = ready;
        if (now == null || now.catalogue() != catalogue) {
            now = new Ready(catalogue, new java.util.concurrent.ConcurrentHashMap<>());
            ready = now;
        }
        return now.names().computeIfAbsent(language, each -> collect(catalogue, each));
    }

    private static List<Name> collect(Catalogue catalogue, Language language) {
        List<Name> names = new ArrayList<>();
        for (var item : catalogue.byName(language)) {
            var title = item.title(language);
            names.add(name(item, title, title, 0));
            item.entry().shown().stream()
                    .filter(text -> !text.title().equals(title))
                    .forEach(text -> names.add(name(item, title, text.title(), OTHER_NAME)));
            if (item.entry().details() instanceof Details.Place place) {
                place.otherNames().forEach(other -> names.add(name(item, title, other, OTHER_NAME)));
            }
            item.region().ifPresent(region -> names.add(name(item, title, region.name(), REGION)));
            item.today().forEach(region -> names.add(name(item, title, region.name(), REGION)));
        }
        return List.copyOf(names);
    }

    private static Name name(Item item, String title, String words, int penalty) {
        var toned = plain(words);
        return new Name(item, title, toned, Folded.of(toned), penalty);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
