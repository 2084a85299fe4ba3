package vn.sanvat.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type of entry: one of the product's seven, or one that a site defines with a file {@code content/types/lodging.yml}.
 * Each has a folder of its own below {@code content/}; that of a site's own type has the type's name. Two of the same
 * key are the same type.
 *
 * <p>A name alone says which type is meant ({@link #ofKey}, {@link #ofFolder}); whether the site has it, and where its
 * pages are, says its {@link vn.sanvat.content.schema.Schema}.
 */
public final class EntryType implements Comparable<EntryType> {
    public static final EntryType PRODUCT =
            new EntryType("product", "products", Map.of(Language.VIETNAMESE, "san-pham"));
    public static final EntryType PRODUCER =
            new EntryType("producer", "producers", Map.of(Language.VIETNAMESE, "chu-the"));
    public static final EntryType PLACE = new EntryType("place", "places", Map.of(Language.VIETNAMESE, "diem-den"));
    public static final EntryType EVENT = new EntryType("event", "events", Map.of(Language.VIETNAMESE, "su-kien"));
    public static final EntryType ROUTE =
            new EntryType("route", "routes", Map.of(Language.VIETNAMESE, "tuyen-du-lich"));
    public static final EntryType STORY = new EntryType("story", "stories", Map.of(Language.VIETNAMESE, "cau-chuyen"));
    public static final EntryType PAGE = new EntryType("page", "pages", Map.of(Language.VIETNAMESE, "trang"));

    private static final List<EntryType> OF_THE_PRODUCT = List.of(PRODUCT, PRODUCER, PLACE, EVENT, ROUTE, STORY, PAGE);

    private static final Pattern NAME = Pattern.compile("[a-z]{3,20}");

    /** Folders and addresses that are something else. */
    private static final Set<String> TAKEN = Set.of(
            "admin",
            "api",
            "bulk",
            "calendar",
            "categories",
            "certificates",
            "changes",
            "drafts",
            "entries",
            "joins",
            "map",
            "media",
            "nearby",
            "occurrences",
            "pictures",
            "point",
            "regions",
            "search",
            "suggest",
            "taxonomy",
            "theme",
            "trip",
            "types");

    private static final Comparator<EntryType> ORDER =
            Comparator.comparingInt(EntryType::place).thenComparing(EntryType::key);

    private final String key;
    private final String folder;
    private final Map<Language, String> addresses;

    private EntryType(String key, String folder, Map<Language, String> addresses) {
        this.key = key;
        this.folder = folder;
        this.addresses = Map.copyOf(addresses);
    }

    /** The seven, in the order in which people think of them. */
    public static List<EntryType> ofTheProduct() {
        return OF_THE_PRODUCT;
    }

    /** The type that is called so, whether or not the site has it; nothing where no type can be. */
    public static Optional<EntryType> ofKey(String key) {
        return named(key, EntryType::key);
    }

    /** The type that has its entries in this folder, whether or not the site has it; nothing where no type can. */
    public static Optional<EntryType> ofFolder(String folder) {
        return named(folder, EntryType::folder);
    }

    private static Optional<EntryType> named(String name, Function<EntryType, String> by) {
        return OF_THE_PRODUCT.stream()
                .filter(type -> by.apply(type).equals(name))
                .findFirst()
                .or(() -> isFree(name) ? Optional.of(new EntryType(name, name, Map.of())) : Optional.empty());
    }

    /** Whether a site may call a type of its own so. */
    public static boolean isFree(String name) {
        return NAME.matcher(name).matches()
                && !TAKEN.contains(name)
                && OF_THE_PRODUCT.stream().noneMatch(type -> type.key.equals(name) || type.folder.equals(name));
    }

    /** The same type with the words that its pages have in their addresses. */
    public EntryType at(Map<Language, String> words) {
        return new EntryType(key, folder, words);
    }

    /** Folder below {@code content/}, and the collection's name in the API. */
    public String folder() {
        return folder;
    }

    /** The type's name in front matter, addresses and the API: {@code product}. */
    public String key() {
        return key;
    }

    /** The word of its pages' addresses, without slashes: {@code san-pham}. */
    public String address(Language language) {
        return addresses.getOrDefault(language, folder);
    }

    /** Whether its pages have the same addresses as those of another. */
    public boolean isAt(EntryType other) {
        return addresses.equals(other.addresses);
    }

    /** Whether in some language the addresses of both begin with the same word. */
    public boolean sharesAddress(EntryType other) {
        return Stream.concat(addresses.keySet().stream(), other.addresses.keySet().stream())
                .anyMatch(language -> address(language).equals(other.address(language)));
    }

    public boolean isOfTheProduct() {
        return OF_THE_PRODUCT.contains(this);
    }

    private int place() {
        var place = OF_THE_PRODUCT.indexOf(this);
        return place < 0 ? OF_THE_PRODUCT.size() : place;
    }

    @Override
    public int compareTo(EntryType other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryType type && key.equals(type.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
