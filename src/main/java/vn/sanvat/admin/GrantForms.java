package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Reach;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.Scope;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.Content;
import vn.sanvat.problem.Problem;
import vn.sanvat.taxonomy.Regions;
import vn.sanvat.taxonomy.Taxonomies;

/** Roles and their limits, as forms send them and as pages show them. */
@Component
public class GrantForms {
    private static final int REGIONS = 10; // in one limit
    private final Content content;
    private final Taxonomies taxonomies;

    GrantForms(Content content, Taxonomies taxonomies) {
        this.content = content;
        this.taxonomies = taxonomies;
    }

    /** A grant in words; types and languages by their keys, for which the messages have names. */
    public record GrantView(String id, String role, List<String> regions, List<String> types, List<String> languages) {}

    /** @param label the name with the units above it, so that two of the same name can be told apart */
    public record RegionChoice(String id, String label, boolean former) {}

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where the form names what there is not */
    public Grant read(HttpServletRequest request) {
        var role = Role.ofKey(value(request, "role"))
                .orElseThrow(() -> Problem.badRequest("people.role").occurred());
        return limits(role, request);
    }

    /**
     * The limits of a form, for a role that somebody has.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 400 where the form names what there is not
     */
    public Grant limits(Role role, HttpServletRequest request) {
        return Grant.limited(role, regions(request), types(request), languages(request));
    }

    /**
     * What a token is for, and its limits.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 400 where the form names what there is not
     */
    public Reach reach(HttpServletRequest request) {
        var scopes = values(request, "scopes")
                .map(key -> Scope.ofKey(key)
                        .orElseThrow(
                                () -> Problem.badRequest("request.malformed").occurred()))
                .collect(Collectors.toSet());
        return new Reach(scopes, regions(request), types(request), languages(request));
    }

    private Set<EntryType> types(HttpServletRequest request) {
        return values(request, "types")
                .map(key -> content.current()
                        .schema()
                        .type(key)
                        .orElseThrow(
                                () -> Problem.badRequest("request.malformed").occurred()))
                .collect(Collectors.toSet());
    }

    /** The keys of all types, in order. */
    public List<String> typeKeys() {
        return content.current().schema().types().stream().map(EntryType::key).toList();
    }

    private Set<Language> languages(HttpServletRequest request) {
        var known = content.current().site().languages();
        return values(request, "languages")
                .map(tag -> known.stream()
                        .filter(language -> language.tag().equals(tag))
                        .findFirst()
                        .orElseThrow(
                                () -> Problem.badRequest("request.malformed").occurred()))
                .collect(Collectors.toSet());
    }

    /** A region is chosen from a list of suggestions: its label, or its id. */
    private Set<String> regions(HttpServletRequest request) {
        Set<String> ids = new LinkedHashSet<>();
        var choices = choices(AdminLanguage.of(request));
        values(request, "regions")
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .forEach(typed -> ids.add(choices.stream()
                        .filter(choice ->
                                choice.id().equals(typed) || choice.label().equals(typed))
                        .findFirst()
                        .map(RegionChoice::id)
                        .orElseThrow(() -> Problem.badRequest("people.region", Problem.shown(typed))
                                .occurred())));
        if (ids.size() > REGIONS) {
            throw Problem.badRequest("people.too_many_regions", REGIONS).occurred();
        }
        return ids;
    }

    public List<RegionChoice> choices(Locale locale) {
        var regions = all();
        var choices = regions.all().stream()
                .map(region -> new RegionChoice(
                        region.id(),
                        RegionLabels.of(regions, region, new Language(locale.getLanguage())),
                        region.isFormer()))
                .toList();
        return new VietnameseOrder()
                .sorted(choices, RegionChoice::label).stream()
                        .sorted(Comparator.comparing(RegionChoice::former))
                        .toList();
    }

    public List<GrantView> views(Account account, Locale locale) {
        var regions = all();
        return account.grants().stream()
                .map(grant -> new GrantView(
                        grant.id(),
                        grant.role().key(),
                        labels(grant.regions(), regions, locale),
                        grant.types().stream().sorted().map(EntryType::key).toList(),
                        grant.languages().stream().sorted().map(Language::tag).toList()))
                .toList();
    }

    /** The regions of a limit as people call them. */
    public List<String> labels(Set<String> ids, Locale locale) {
        return labels(ids, all(), locale);
    }

    private static List<String> labels(Set<String> ids, Regions regions, Locale locale) {
        var labels = ids.stream()
                .map(id -> regions.find(id)
                        .map(region -> RegionLabels.of(regions, region, new Language(locale.getLanguage())))
                        .orElse(id))
                .toList();
        return new VietnameseOrder().sorted(labels, label -> label);
    }

    public List<String> languageTags() {
        return content.current().site().languages().stream().map(Language::tag).toList();
    }

    private Regions all() {
        return taxonomies.of(content.current()).regions();
    }

    private static String value(HttpServletRequest request, String name) {
        return values(request, name).findFirst().orElse("");
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name)).flatMap(Arrays::stream);
    }
}
