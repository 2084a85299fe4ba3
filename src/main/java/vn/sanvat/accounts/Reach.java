package vn.sanvat.accounts;

import java.util.EnumSet;
import java.util.Set;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/**
 * How much of what a person may is open to what they came in with. It takes away and never gives. An empty limit is none.
 *
 * @param regions ids of regions; what lies within them is meant too
 */
public record Reach(Set<Scope> scopes, Set<String> regions, Set<EntryType> types, Set<Language> languages) {
    /** Of who has signed in: all of it. */
    public static final Reach WHOLE = new Reach(EnumSet.allOf(Scope.class), Set.of(), Set.of(), Set.of());

    public Reach {
        scopes = Set.copyOf(scopes);
        regions = Set.copyOf(regions);
        types = Set.copyOf(types);
        languages = Set.copyOf(languages);
    }

    boolean includes(EntryAction action) {
        return scopes.stream().anyMatch(scope -> scope.includes(action));
    }

    boolean allows(EntryAction action, Subject subject) {
        return includes(action)
                && (types.isEmpty() || types.contains(subject.type()))
                && (languages.isEmpty() || languages.contains(subject.language()))
                && (regions.isEmpty() || subject.regions().stream().anyMatch(regions::contains));
    }

    boolean allowsAnywhere(EntryAction action) {
        return includes(action) && !isLimited();
    }

    /** What concerns the site as a whole is not for one region of it. */
    boolean allows(SiteAction action) {
        return !isLimited() && scopes.stream().anyMatch(scope -> scope.includes(action));
    }

    public boolean isLimited() {
        return !regions.isEmpty() || !types.isEmpty() || !languages.isEmpty();
    }
}
