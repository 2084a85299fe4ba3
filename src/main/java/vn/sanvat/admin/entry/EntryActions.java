package vn.sanvat.admin.entry;

import org.springframework.stereotype.Component;
import vn.sanvat.editing.draft.DiscardDraft;
import vn.sanvat.editing.draft.RepeatEvent;
import vn.sanvat.editing.draft.RestoreRevision;
import vn.sanvat.editing.draft.SendBackDraft;
import vn.sanvat.editing.draft.SubmitDraft;
import vn.sanvat.editing.draft.TakeBackDraft;
import vn.sanvat.editing.draft.TranslateEntry;
import vn.sanvat.editing.publication.ApproveDraft;
import vn.sanvat.editing.publication.PublishDraft;
import vn.sanvat.editing.publication.SchedulePublication;
import vn.sanvat.editing.removal.ArchiveEntry;
import vn.sanvat.editing.removal.DeleteEntry;
import vn.sanvat.editing.removal.RenameEntry;
import vn.sanvat.editing.removal.RestoreFromTrash;
import vn.sanvat.editing.removal.UnpublishEntry;

/** What the pages of an entry can do besides saving. */
@Component
public record EntryActions(
        PublishDraft publish,
        ApproveDraft approve,
        SubmitDraft submit,
        SendBackDraft sendBack,
        DiscardDraft discard,
        TakeBackDraft takeBack,
        SchedulePublication schedule,
        UnpublishEntry unpublish,
        ArchiveEntry archive,
        DeleteEntry delete,
        RestoreFromTrash restore,
        RestoreRevision restoreRevision,
        RenameEntry rename,
        TranslateEntry translate,
        RepeatEvent repeat) {}
