package vn.sanvat.accounts;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/**
 * A role that a person has, and how far it reaches. An empty limit is none.
 *
 * @param id names this grant, so that it can be taken back
 * @param regions ids of regions; what lies within them is meant too
 */
public record Grant(String id, Role role, Set<String> regions, Set<EntryType> types, Set<Language> languages) {
    public Grant {
        regions = Set.copyOf(regions);
        types = Set.copyOf(types);
        languages = Set.copyOf(languages);
    }

    public static Grant of(Role role) {
        return limited(role, Set.of(), Set.of(), Set.of());
    }

    public static Grant limited(Role role, Set<String> regions, Set<EntryType> types, Set<Language> languages) {
        return new Grant(UUID.randomUUID().toString(), role, regions, types, languages);
    }

    public boolean isLimited() {
        return !regions.isEmpty() || !types.isEmpty() || !languages.isEmpty();
    }

    boolean allows(EntryAction action, AccountId person, Subject subject) {
        return role.may(action) && reaches(subject) && (role != Role.ORGANISER || isOwnEvent(action, person, subject));
    }

    boolean allowsAnywhere(EntryAction action) {
        return role.may(action) && !isLimited() && role != Role.ORGANISER;
    }

    private boolean reaches(Subject subject) {
        return reaches(subject.type()) && reaches(subject.language()) && reaches(subject.regions());
    }

    public boolean reaches(EntryType type) {
        return (types.isEmpty() || types.contains(type)) && (role != Role.ORGANISER || type.equals(EntryType.EVENT));
    }

    public boolean reaches(Language language) {
        return languages.isEmpty() || languages.contains(language);
    }

    /** @param within ids of a region and of what it lies in */
    public boolean reaches(Set<String> within) {
        return regions.isEmpty() || within.stream().anyMatch(regions::contains);
    }

    private static boolean isOwnEvent(EntryAction action, AccountId person, Subject subject) {
        return subject.type().equals(EntryType.EVENT)
                && (action == EntryAction.CREATE || subject.owners().contains(person));
    }

    /** As the audit log has it: {@code editor regions=hoi-an types=event}. */
    public String inWords() {
        var words = new StringBuilder(role.key());
        add(words, "regions", regions);
        add(words, "types", types.stream().map(EntryType::key).toList());
        add(words, "languages", languages.stream().map(Language::tag).toList());
        return words.toString();
    }

    private static void add(StringBuilder words, String name, Iterable<String> values) {
        var sorted = new TreeSet<String>();
        values.forEach(sorted::add);
        if (!sorted.isEmpty()) {
            words.append(' ').append(name).append('=').append(String.join(",", sorted));
        }
    }
}
