package vn.sanvat.editing.copy;

import java.util.Map;
import vn.sanvat.content.EntryId;

/** What is to become of one copy. */
public sealed interface CopyChange {
    /** What the entry is at its site. */
    EntryId id();

    /**
     * The copy is to say what the original says now.
     *
     * @param pictures those that it shows and that could be had, by their paths at its site
     */
    record Take(Original original, Map<String, CopiedPicture> pictures) implements CopyChange {
        public Take {
            pictures = Map.copyOf(pictures);
        }

        @Override
        public EntryId id() {
            return original.id();
        }
    }

    /** The original has another name now. What it says is taken by a change of its own. */
    record Rename(EntryId from, EntryId id) implements CopyChange {}

    /** The original is not public any more. */
    record Withdraw(EntryId id) implements CopyChange {}
}
