package vn.sanvat.editing.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.DraftRule;
import vn.sanvat.content.schema.TypeSchema;
import vn.sanvat.content.writing.EntryText;

/** Lets a preview say what publishing would ask for. */
@Component
class DraftsReady implements DraftRule {
    @Override
    public List<Fault> check(TypeSchema schema, EntryFile file, String text, String source) {
        return EntryText.of(text)
                .map(draft -> new PublicationRules(
                                schema, file, draft, EntryText.of(source).orElse(EntryText.EMPTY))
                        .faults())
                .orElse(List.of());
    }
}
