package vn.sanvat.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.site.entry.FairPages;
import vn.sanvat.site.page.Spoken;
import vn.sanvat.xml.XmlFile;

/**
 * Every public page once in each language that it has words in, for search engines (sitemaps.org), in files that an
 * index names.
 */
final class Sitemap {
    /** Addresses in one file; with three links of the longest each it stays far below the 50,000 and 50 MB allowed. */
    static final int MOST = 10_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Catalogue catalogue;
    private final String base;
    private final List<Address> addresses = new ArrayList<>();

    /** @param base scheme and host of the site */
    Sitemap(Catalogue catalogue, String base) {
        this.catalogue = catalogue;
        this.base = base;
        var languages = catalogue.snapshot().site().languages();
        sections().forEach(path -> add(path, languages, null));
        catalogue.byName(source()).stream()
                .filter(item -> item.entry().origin().isEmpty()) // a copy is found where its original is
                .forEach(this::add);
        var taxonomy = catalogue.taxonomy();
        var used = catalogue.items().stream()
                .flatMap(item -> item.categories().stream())
                .collect(Collectors.toSet());
        taxonomy.categories().all().stream()
                .filter(used::contains)
                .forEach(category -> add(l -> Addresses.category(category.slug().value(), l), languages, null));
        taxonomy.regions().all().stream()
                .filter(region -> !catalogue.inRegion(region.id()).isEmpty())
                .forEach(region -> add(l -> Addresses.region(region.id(), l), languages, null));
    }

    /** @param changed by the history; null where only what the page shows changes */
    private record Address(
            Function<Language, String> path,
            Language language,
            List<Language> languages,
            @Nullable Instant changed) {}

    private Language source() {
        return catalogue.snapshot().site().source();
    }

    private List<Function<Language, String>> sections() {
        List<Function<Language, String>> sections = new ArrayList<>();
        sections.add(Addresses::home);
        for (var type : catalogue.snapshot().schema().types()) {
            if (!type.equals(EntryType.PAGE)) {
                sections.add(language -> Addresses.of(type, language));
            }
        }
        for (var section : Section.values()) {
            if (section != Section.SEARCH) {
                sections.add(language -> Addresses.of(section, language));
            }
        }
        return sections;
    }

    private void add(Item item) {
        var spoken = Spoken.of(item, catalogue).languages();
        var changed = item.entry().changed();
        add(language -> Addresses.of(item.id(), language), spoken, changed);
        if (item.event().filter(FairPages::isOfferedFor).isPresent()) {
            add(language -> Addresses.today(item.id(), language), spoken, changed);
        }
    }

    private void add(Function<Language, String> path, List<Language> languages, @Nullable Instant changed) {
        languages.forEach(language -> addresses.add(new Address(path, language, languages, changed)));
    }

    int files() {
        return (addresses.size() + MOST - 1) / MOST;
    }

    /** Names the files. */
    byte[] index() {
        var file = new XmlFile("sitemapindex", NAMESPACE);
        for (var number = 1; number <= files(); number++) {
            file.open("sitemap").words("loc", base + path(number)).close();
        }
        return file.bytes();
    }

    static String path(int number) {
        return "/sitemap-" + number + ".xml";
    }

    /** @param number of the file, from 1 */
    byte[] file(int number) {
        var file = new XmlFile("urlset", NAMESPACE);
        file.attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        addresses.stream().skip((number - 1L) * MOST).limit(MOST).forEach(address -> write(address, file));
        return file.bytes();
    }

    private void write(Address address, XmlFile file) {
        file.open("url").words("loc", base + address.path().apply(address.language()));
        var changed = address.changed();
        if (changed != null) {
            file.words("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        if (address.languages().size() > 1) {
            address.languages()
                    .forEach(each -> alternate(each.tag(), address.path().apply(each), file));
            alternate(Spoken.ANY, address.path().apply(source()), file);
        }
        file.close();
    }

    private void alternate(String language, String path, XmlFile file) {
        file.open("xhtml:link")
                .attribute("rel", "alternate")
                .attribute("hreflang", language)
                .attribute("href", base + path)
                .close();
    }
}
