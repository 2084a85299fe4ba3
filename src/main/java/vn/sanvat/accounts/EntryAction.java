package vn.sanvat.accounts;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with an entry. */
public enum EntryAction {
    VIEW,
    CREATE,
    SAVE_DRAFT,
    DISCARD_DRAFT,
    TAKE_BACK_DRAFT,
    SUBMIT,
    UPLOAD,
    DELETE_UPLOAD,
    RESTORE_UPLOAD,
    TRANSLATE,
    SEND_BACK,
    APPROVE,
    PUBLISH,
    SCHEDULE,
    UNPUBLISH,
    ARCHIVE,
    RESTORE_REVISION,
    RENAME,
    DELETE,
    RESTORE_FROM_TRASH;

    static final Set<EntryAction> ON_DRAFTS = EnumSet.of(
            VIEW,
            CREATE,
            SAVE_DRAFT,
            DISCARD_DRAFT,
            TAKE_BACK_DRAFT,
            SUBMIT,
            UPLOAD,
            DELETE_UPLOAD,
            RESTORE_UPLOAD,
            TRANSLATE);
}
