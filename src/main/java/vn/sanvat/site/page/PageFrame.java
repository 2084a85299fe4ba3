package vn.sanvat.site.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.TypeDefinition;
import vn.sanvat.content.schema.TypeSchema;
import vn.sanvat.site.media.PagePictures;
import vn.sanvat.theme.Theme;

/** Makes the frame of a page: its head, its menu, its other languages. */
@Component
public class PageFrame {
    private static final List<EntryType> MENU = List.of(
            EntryType.PRODUCT, EntryType.PRODUCER, EntryType.EVENT, EntryType.PLACE, EntryType.ROUTE, EntryType.STORY);

    private final Theme theme;
    private final MessageSource messages;

    PageFrame(Theme theme, MessageSource messages) {
        this.theme = theme;
        this.messages = messages;
    }

    /**
     * What is special about one page; the rest is the same everywhere.
     *
     * @param spoken the languages that it has words in; null where it has them in all
     * @param imagePath what stands for it where a link to it is shown
     * @param origin address of the page elsewhere that this is a copy of; empty where it is none
     */
    public record Head(
            String title,
            String description,
            Function<Language, String> path,
            @Nullable Spoken spoken,
            String imagePath,
            String jsonLd,
            List<SitePage.Crumb> crumbs,
            Set<FileFormat> files,
            boolean indexed,
            String origin) {
        public static Head of(String title, String description, Function<Language, String> path) {
            return new Head(title, description, path, null, PagePictures.HOME, "", List.of(), Set.of(), true, "");
        }

        public Head withSpoken(Spoken languages) {
            return new Head(title, description, path, languages, imagePath, jsonLd, crumbs, files, indexed, origin);
        }

        public Head withCrumbs(List<SitePage.Crumb> other) {
            return new Head(title, description, path, spoken, imagePath, jsonLd, other, files, indexed, origin);
        }

        public Head withImage(String image) {
            return new Head(title, description, path, spoken, image, jsonLd, crumbs, files, indexed, origin);
        }

        public Head withJsonLd(String json) {
            return new Head(title, description, path, spoken, imagePath, json, crumbs, files, indexed, origin);
        }

        /** @param formats in which the list of this page can be had */
        public Head withFiles(Set<FileFormat> formats) {
            return new Head(title, description, path, spoken, imagePath, jsonLd, crumbs, formats, indexed, origin);
        }

        public Head notIndexed() {
            return new Head(title, description, path, spoken, imagePath, jsonLd, crumbs, files, false, origin);
        }

        /** A copy of a page elsewhere, which is the one that search engines should keep. */
        public Head ofOrigin(String address) {
            return new Head(title, description, path, spoken, imagePath, jsonLd, crumbs, files, indexed, address);
        }

        private String canonical(String base, Language words) {
            if (!indexed) {
                return "";
            }
            return origin.isEmpty() ? base + path.apply(words) : origin;
        }
    }

    public SitePage page(Catalogue catalogue, Language language, PageAddress address, Head head) {
        var site = catalogue.snapshot().site();
        var base = address.base();
        var own = head.path().apply(language);
        var spoken = Objects.requireNonNullElseGet(head.spoken(), () -> Spoken.everywhere(catalogue));
        var words = spoken.in(language);
        List<SitePage.Alternate> alternates = new ArrayList<>();
        for (var each : site.languages()) {
            var path = head.path().apply(each);
            alternates.add(new SitePage.Alternate(each.tag(), base + path, path, each.equals(language)));
        }
        return new SitePage(
                language.tag(),
                site.name(language),
                site.tagline(language),
                site.note(language),
                title(head.title(), language),
                head.description(),
                head.canonical(base, words),
                alternates,
                head.indexed() && head.origin().isEmpty() ? versions(head, spoken, site.source(), base) : List.of(),
                locale(words),
                base + head.imagePath(),
                head.jsonLd(),
                Addresses.home(language),
                Addresses.of(Section.SEARCH, language),
                searchText(address),
                menu(catalogue, language, own.replaceFirst("\\?.*$", "")),
                head.crumbs(),
                files(head, address),
                SitePage.Draft.NONE,
                theme);
    }

    /** The page in each language that it has words in, and the one for everybody else; nothing where there is but one. */
    private static List<SitePage.Version> versions(Head head, Spoken spoken, Language source, String base) {
        if (spoken.languages().size() < 2) {
            return List.of();
        }
        List<SitePage.Version> versions = new ArrayList<>();
        spoken.languages()
                .forEach(each -> versions.add(
                        new SitePage.Version(each.tag(), base + head.path().apply(each))));
        versions.add(new SitePage.Version(Spoken.ANY, base + head.path().apply(source)));
        return versions;
    }

    /** As Open Graph has it, with a country. */
    private static String locale(Language language) {
        return language.equals(Language.VIETNAMESE)
                ? "vi_VN"
                : language.equals(Language.ENGLISH) ? "en_US" : language.tag();
    }

    /** What was searched for, to be shown again. */
    private static String searchText(PageAddress address) {
        return address.parameter("q")
                .filter(text -> text.length() <= QueryParameters.LONGEST_TEXT)
                .orElse("");
    }

    /** The list of a page as files: with its filters, from its first entry on. */
    private static List<SitePage.File> files(Head head, PageAddress address) {
        var behind = address.behindOfFirstPage();
        return Arrays.stream(FileFormat.values())
                .filter(head.files()::contains)
                .map(format -> new SitePage.File(
                        format.extension(), format.mediaType(), address.path() + "." + format.extension() + behind))
                .toList();
    }

    /** A title that begins with {@code #} is a key of the theme's messages; what follows a bar is its argument. */
    private String title(String title, Language language) {
        if (!title.startsWith("#")) {
            return title;
        }
        var bar = title.indexOf('|');
        var key = title.substring(1, bar < 0 ? title.length() : bar);
        return message(key, language, bar < 0 ? "" : title.substring(bar + 1));
    }

    /** A text of the theme; its key where the theme has none. */
    String message(String key, Language language, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, language.locale()));
    }

    private static List<SitePage.Link> menu(Catalogue catalogue, Language language, String own) {
        List<SitePage.Link> menu = new ArrayList<>();
        var offered = catalogue.snapshot().schema().defined().stream()
                .filter(type -> type.definition().filter(TypeDefinition::menu).isPresent())
                .map(TypeSchema::type);
        Stream.concat(MENU.stream(), offered)
                .forEach(type -> menu.add(link("menu." + type.folder(), Addresses.of(type, language), own)));
        menu.add(link("menu.regions", Addresses.of(Section.REGIONS, language), own));
        menu.add(link("menu.categories", Addresses.of(Section.CATEGORIES, language), own));
        menu.add(link("menu.calendar", Addresses.of(Section.CALENDAR, language), own));
        menu.add(link("menu.trip", Addresses.of(Section.TRIP, language), own));
        menu.add(link("menu.map", Addresses.of(Section.MAP, language), own));
        return menu;
    }

    private static SitePage.Link link(String key, String url, String own) {
        return new SitePage.Link(key, url, own.equals(url) || own.startsWith(url + "/"));
    }
}
