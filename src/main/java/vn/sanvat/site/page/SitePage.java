package vn.sanvat.site.page;

import java.util.List;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.content.Language;
import vn.sanvat.theme.Theme;

/**
 * What every template gets as {@code page}, besides its own {@code content}.
 *
 * @param lang language of the page, BCP 47
 * @param title of the document, without the site's name
 * @param description for search engines; empty for none
 * @param canonical absolute address of this page, in the language of its words; empty on pages that no search engine should keep
 * @param alternates the same page in each language, absolute
 * @param versions the page in each language that it has words of its own in, absolute, for search engines; empty where
 *     there is but one
 * @param locale language of the words as Open Graph has it, which is not that of the page where a translation is missing
 * @param image absolute address of the picture for links in social networks, 1200 by 630
 * @param jsonLd structured data, safe inside a script element; empty for none
 * @param menu main sections
 * @param files the list of this page in other formats; empty on pages that are no list
 * @param draft what is said above a page that is not public
 * @param crumbs the way from the home page, without the page itself
 */
public record SitePage(
        String lang,
        String siteName,
        String tagline,
        String note,
        String title,
        String description,
        String canonical,
        List<Alternate> alternates,
        List<Version> versions,
        String locale,
        String image,
        String jsonLd,
        String home,
        String searchAction,
        String searchText,
        List<Link> menu,
        List<Crumb> crumbs,
        List<File> files,
        Draft draft,
        Theme theme) {
    /** The page in another (or this) language; {@code address} is absolute, {@code path} is not. */
    public record Alternate(String lang, String address, String path, boolean current) {}

    /** @param lang of the words, or {@code x-default} */
    public record Version(String lang, String address) {}

    /** @param key names the words in the theme's messages: {@code menu.products} */
    public record Link(String key, String url, boolean current) {}

    /** @param format {@code csv}, {@code json} …, also the message {@code file.csv} */
    public record File(String format, String mediaType, String url) {}

    public record Crumb(String label, String url) {}

    /**
     * Whether the page shows a draft.
     *
     * @param missing what stands against its publication, in words
     */
    public record Draft(boolean shown, List<String> missing) {
        static final Draft NONE = new Draft(false, List.of());
    }

    /** The same page of a draft. */
    public SitePage ofDraft(List<String> missing) {
        return with(new Draft(true, missing), theme);
    }

    /** The same page with the assets of another theme. */
    public SitePage in(Theme other) {
        return with(draft, other);
    }

    private SitePage with(Draft shown, Theme dress) {
        return new SitePage(
                lang,
                siteName,
                tagline,
                note,
                title,
                description,
                canonical,
                alternates,
                versions,
                locale,
                image,
                jsonLd,
                home,
                searchAction,
                searchText,
                menu,
                crumbs,
                files,
                shown,
                dress);
    }

    /** Whether the page in this language has words of its own in it, so that it may be named as that. */
    public boolean speaks(String language) {
        return canonical.isEmpty()
                || versions.stream().anyMatch(version -> version.lang().equals(language));
    }

    /** The address of the calendar. */
    public String calendar() {
        return Addresses.of(Section.CALENDAR, new Language(lang));
    }

    /** The address of the trip planner. */
    public String trip() {
        return Addresses.of(Section.TRIP, new Language(lang));
    }

    /** The address of the map. */
    public String map() {
        return Addresses.of(Section.MAP, new Language(lang));
    }

    /** The address of a theme's asset. */
    public String asset(String path) {
        return theme.asset(path);
    }
}
