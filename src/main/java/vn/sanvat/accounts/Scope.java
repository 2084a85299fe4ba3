package vn.sanvat.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a token is for. Each but the first two includes seeing what it changes. */
public enum Scope {
    /** What everybody may read. */
    READ_PUBLIC(EnumSet.noneOf(EntryAction.class)),
    READ_DRAFTS(EnumSet.of(EntryAction.VIEW)),
    WRITE(EnumSet.of(
            EntryAction.VIEW,
            EntryAction.CREATE,
            EntryAction.SAVE_DRAFT,
            EntryAction.DISCARD_DRAFT,
            EntryAction.TAKE_BACK_DRAFT,
            EntryAction.SUBMIT,
            EntryAction.TRANSLATE,
            EntryAction.RESTORE_REVISION)),
    PUBLISH(EnumSet.of(
            EntryAction.VIEW,
            EntryAction.SEND_BACK,
            EntryAction.APPROVE,
            EntryAction.PUBLISH,
            EntryAction.SCHEDULE,
            EntryAction.UNPUBLISH,
            EntryAction.ARCHIVE,
            EntryAction.RENAME,
            EntryAction.DELETE,
            EntryAction.RESTORE_FROM_TRASH)),
    MEDIA(EnumSet.of(EntryAction.VIEW, EntryAction.UPLOAD, EntryAction.DELETE_UPLOAD, EntryAction.RESTORE_UPLOAD)),
    PEOPLE(EnumSet.noneOf(EntryAction.class));

    private final Set<EntryAction> actions;

    Scope(Set<EntryAction> actions) {
        this.actions = actions;
    }

    boolean includes(EntryAction action) {
        return actions.contains(action);
    }

    boolean includes(SiteAction action) {
        return this == PEOPLE && action == SiteAction.MANAGE_PEOPLE;
    }

    /** The one that a token lacks which may not do this. */
    static Scope of(EntryAction action) {
        return Arrays.stream(values())
                .filter(scope -> scope.includes(action))
                .findFirst()
                .orElseThrow();
    }

    /** The scope's name in forms, answers and messages: {@code read_drafts}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> ofKey(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findFirst();
    }
}
