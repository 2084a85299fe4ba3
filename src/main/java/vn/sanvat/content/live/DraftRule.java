package vn.sanvat.content.live;

import java.util.List;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.schema.TypeSchema;

/** What a draft must have before it can be public, beyond what a file must have. */
public interface DraftRule {
    /**
     * Checks.
     *
     * @param schema of its type
     * @param text the file as it is written
     * @param source the text that a translation is of; the same text where it is none
     */
    List<Fault> check(TypeSchema schema, EntryFile file, String text, String source);
}
