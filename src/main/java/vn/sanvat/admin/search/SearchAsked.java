package vn.sanvat.admin.search;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;

/** What people of the desk ask search about: words, a language, an entry. */
@Component
class SearchAsked {
    static final int LONGEST = 200; // characters of a query

    private final Catalogues catalogues;

    SearchAsked(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where there are too many words */
    static String words(String typed) {
        if (typed.length() > LONGEST) {
            throw Problem.badRequest("form.too_long", LONGEST).occurred();
        }
        return typed.strip();
    }

    /** One of the site's; its first one where another is asked for. */
    Language language(String tag) {
        var languages = catalogues.current().snapshot().site().languages();
        return languages.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(languages.get(0));
    }

    EntryQuery query(String words, Language language) {
        return EntryQuery.all(language).withText(words);
    }

    /**
     * The entry that was typed: {@code products/ngu-coc-duy-oanh}, its public address, or the last part of it.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 400 where nothing public is called so
     */
    EntryId entry(String typed) {
        var path = typed.strip().replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        var catalogue = catalogues.current();
        var named = EntryId.named(path).flatMap(catalogue::find);
        if (named.isPresent()) {
            return named.get().id();
        }
        var slug = path.substring(path.lastIndexOf('/') + 1);
        var found = catalogue.items().stream()
                .filter(item -> item.slug().equals(slug))
                .toList();
        if (found.size() != 1) {
            throw Problem.badRequest("search.entry", Problem.shown(typed)).occurred();
        }
        return found.get(0).id();
    }

    /** The title; how it is called in files where it is not public. */
    String title(EntryId id, Language language) {
        return catalogues.current().find(id).map(item -> item.title(language)).orElse(id.name());
    }

    boolean isPublic(EntryId id) {
        return catalogues.current().find(id).isPresent();
    }

    /** What kind of thing it is, as the desk calls it. */
    String type(EntryId id) {
        return catalogues.current().find(id).map(Item::type).orElse(id.type()).key();
    }

    /** Where the desk says why. */
    static String why(String words, Language language) {
        return UriComponentsBuilder.fromPath(WhyPages.HERE)
                .queryParam("q", "{words}")
                .queryParam("lang", language.tag())
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }
}
