package vn.sanvat.accounts;

import java.util.Set;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/**
 * What of an entry decides who may touch it.
 *
 * @param language the language that is changed
 * @param regions ids of all regions that the entry is found under, as {@code Regions.within} gives them
 * @param owners whose it is, from {@link Owners}
 */
public record Subject(EntryType type, Language language, Set<String> regions, Set<AccountId> owners) {
    public Subject {
        regions = Set.copyOf(regions);
        owners = Set.copyOf(owners);
    }
}
