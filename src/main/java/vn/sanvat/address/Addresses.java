package vn.sanvat.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.Schema;

/**
 * The addresses of public pages, as paths. Vietnamese pages have Vietnamese words and no prefix; every other language
 * has its tag as a prefix and English words.
 */
public final class Addresses {
    /** Pages that are no entry's. */
    public enum Section {
        REGIONS("vung", "regions"),
        CATEGORIES("nhom", "categories"),
        SEARCH("tim-kiem", "search"),
        CALENDAR("lich", "calendar"),
        MAP("ban-do", "map"),
        TRIP("hanh-trinh", "trip");

        private final String vietnamese;
        private final String english;

        Section(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }
    }

    private Addresses() {}

    public static String home(Language language) {
        return isVietnamese(language) ? "/" : "/" + language;
    }

    /** The list of a type. */
    public static String of(EntryType type, Language language) {
        return (isVietnamese(language) ? "/" : "/" + language + "/") + type.address(language);
    }

    /** Where the API has the whole entry. */
    public static String api(EntryId id, Language language) {
        var path = "/api/v1/" + id.type().folder() + "/" + id.slug();
        return language.equals(Language.VIETNAMESE) ? path : path + "?lang=" + language;
    }

    public static String of(EntryId id, Language language) {
        return of(id.type(), language) + "/" + id.slug();
    }

    /** What goes on at an event today. */
    public static String today(EntryId event, Language language) {
        return of(event, language) + (isVietnamese(language) ? "/hom-nay" : "/today");
    }

    /** The small map of an entry, as a picture. */
    public static String map(EntryId id, Language language) {
        return (isVietnamese(language) ? "" : "/" + language) + "/ban-do/nho/"
                + id.type().folder() + "/" + id.slug() + ".svg";
    }

    /** A route as sheets to print. */
    public static String print(EntryId route, Language language) {
        return of(route, language) + (isVietnamese(language) ? "/in" : "/print");
    }

    /** Where on that page a stall stands, as a fragment. */
    public static String stall(int number) {
        return "gian-" + number;
    }

    /** The address to print, which leads to an entry or a stall. */
    public static String shortened(String code, Language language) {
        return (isVietnamese(language) ? "" : "/" + language) + "/q/" + code;
    }

    public static String of(Section section, Language language) {
        return isVietnamese(language) ? "/" + section.vietnamese : "/" + language + "/" + section.english;
    }

    /** The search for these words. */
    public static String search(String words, Language language) {
        return of(Section.SEARCH, language) + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    public static String region(String id, Language language) {
        return of(Section.REGIONS, language) + "/" + id;
    }

    public static String category(String slug, Language language) {
        return of(Section.CATEGORIES, language) + "/" + slug;
    }

    /** The type whose list has this word in its address. */
    public static Optional<EntryType> type(String word, Language language, Schema schema) {
        return schema.types().stream()
                .filter(type -> word.equals(type.address(language)))
                .findFirst();
    }

    /** The drawn cover of an entry. */
    public static String cover(EntryId id) {
        return "/bia/" + id.type().folder() + "/" + id.slug() + ".svg";
    }

    private static boolean isVietnamese(Language language) {
        return language.equals(Language.VIETNAMESE);
    }
}
