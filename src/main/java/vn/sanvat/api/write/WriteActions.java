package vn.sanvat.api.write;

import org.springframework.stereotype.Component;
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

/** What programs can do with an entry besides writing in it: what people can. */
@Component
record WriteActions(
        SubmitDraft submit,
        ApproveDraft approve,
        SendBackDraft sendBack,
        PublishDraft publish,
        SchedulePublication schedule,
        UnpublishEntry unpublish,
        ArchiveEntry archive,
        RenameEntry rename,
        DeleteEntry delete,
        RestoreFromTrash restore,
        TranslateEntry translate,
        TakeBackDraft takeBack) {}
