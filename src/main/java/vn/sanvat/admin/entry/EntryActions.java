package vn.sanvat.admin.entry;

import org.springframework.stereotype.Component;
import vn.sanvat.editing.ApproveDraft;
import vn.sanvat.editing.ArchiveEntry;
import vn.sanvat.editing.DeleteEntry;
import vn.sanvat.editing.DiscardDraft;
import vn.sanvat.editing.PublishDraft;
import vn.sanvat.editing.RenameEntry;
import vn.sanvat.editing.RepeatEvent;
import vn.sanvat.editing.RestoreFromTrash;
import vn.sanvat.editing.RestoreRevision;
import vn.sanvat.editing.SchedulePublication;
import vn.sanvat.editing.SendBackDraft;
import vn.sanvat.editing.SubmitDraft;
import vn.sanvat.editing.TakeBackDraft;
import vn.sanvat.editing.TranslateEntry;
import vn.sanvat.editing.UnpublishEntry;

/** What the pages of an entry can do besides saving. */
@Component
record EntryActions(
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
