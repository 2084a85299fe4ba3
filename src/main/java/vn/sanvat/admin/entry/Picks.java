package vn.sanvat.admin.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.admin.RegionLabels;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.words.Folded;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Regions;
import vn.sanvat.taxonomy.Taxonomies;

/** Finds entries and regions for a field, by words with or without marks. Answered from memory: it works while search is away. */
@Component
public class Picks {
    /** Producers wherever they are: for a stall, a stop, or what a story is about. */
    public static final String PRODUCER_ANYWHERE = "producer-anywhere";

    private static final int SHOWN = 12;
    private static final int LONGEST = 100; // characters of what is typed
    private final Content content;
    private final Taxonomies taxonomies;

    Picks(Content content, Taxonomies taxonomies) {
        this.content = content;
        this.taxonomies = taxonomies;
    }

    /**
     * One that can be picked.
     *
     * @param value what the field is given
     * @param link how the Markdown of an entry links to it; empty for a region
     */
    public record Pick(String value, String title, String link) {}

    /**
     * Regions that the person answers for, and producers there, as the maker of a product; of other entries all, since
     * whoever writes may name them.
     */
    public List<Pick> find(Actor actor, String kind, String typed, Language language) {
        var words = Folded.of(typed.strip()
                        .substring(0, Math.min(LONGEST, typed.strip().length())))
                .split("\\s+");
        return kind.equals("region") ? regions(actor, words, language) : entries(actor, kind, words, language);
    }

    private List<Pick> entries(Actor actor, String kind, String[] words, Language language) {
        var key = kind.equals(PRODUCER_ANYWHERE) ? EntryType.PRODUCER.key() : kind;
        var schema = content.current().schema();
        var types = schema.type(key).map(List::of).orElse(schema.types());
        var regions = taxonomies.of(content.current()).regions();
        return content.current().entries().values().stream()
                .filter(entry -> types.contains(entry.id().type()))
                .filter(entry -> !kind.equals(EntryType.PRODUCER.key()) || reaches(actor, regions, entry.region()))
                .map(entry -> new Ranked<>(entry, rank(titles(entry), words)))
                .filter(ranked -> ranked.rank() >= 0)
                .sorted((left, right) -> left.rank() != right.rank()
                        ? Integer.compare(left.rank(), right.rank())
                        : left.value().id().compareTo(right.value().id()))
                .limit(SHOWN)
                .map(ranked -> pick(ranked.value(), language))
                .toList();
    }

    private record Ranked<T>(T value, int rank) {}

    private static Pick pick(Entry entry, Language language) {
        var title = entry.text(language).title();
        var id = entry.id();
        return new Pick(title + " [" + id.slug() + "]", title, "../" + id.path());
    }

    private static String titles(Entry entry) {
        return Stream.concat(
                        entry.texts().values().stream().map(text -> text.title()),
                        Stream.of(entry.id().slug().value().replace('-', ' ')))
                .map(Folded::of)
                .collect(Collectors.joining(" | "));
    }

    /** -1 where a word is missing; those that begin with the words come first. */
    private static int rank(String folded, String[] words) {
        for (var word : words) {
            if (!folded.contains(word)) {
                return -1;
            }
        }
        return folded.startsWith(String.join(" ", words)) ? 0 : (" " + folded).contains(" " + words[0]) ? 1 : 2;
    }

    /** What there is now first: former units are for what happened in their time. */
    private List<Pick> regions(Actor actor, String[] words, Language language) {
        var regions = taxonomies.of(content.current()).regions();
        return regions.all().stream()
                .filter(region -> reaches(actor, regions, region.id()))
                .map(region -> new Ranked<>(region, rank(names(region), words)))
                .filter(ranked -> ranked.rank() >= 0)
                .sorted(Comparator.comparing(
                                (Ranked<Region> ranked) -> ranked.value().isFormer())
                        .thenComparing(Ranked::rank))
                .limit(SHOWN)
                .map(ranked -> new Pick(
                        label(regions, ranked.value(), language), ranked.value().fullName(), ""))
                .toList();
    }

    private static boolean reaches(Actor actor, Regions regions, String region) {
        return actor.account().grants().stream().anyMatch(grant -> grant.reaches(regions.within(region)));
    }

    private static String names(Region region) {
        return Folded.of(region.name() + " " + region.fullName() + " " + String.join(" ", region.aliases()));
    }

    /** With the units above it, so that two of the same name can be told apart, and with the time of a former one. */
    public static String label(Regions regions, Region region, Language language) {
        return RegionLabels.of(regions, region, language) + " [" + region.id() + "]";
    }

    public static Language language(Locale locale) {
        return new Language(locale.getLanguage());
    }
}
