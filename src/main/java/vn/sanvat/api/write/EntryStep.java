package vn.sanvat.api.write;

import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.content.file.EntryFile;

/**
 * One thing that programs do with an entry that is there.
 *
 * @param members that its body may have
 * @param flags that may be said besides, true or false
 * @param needsVersion whether it changes what is there, and so starts from a version
 */
public record EntryStep(Set<String> members, Set<String> flags, boolean needsVersion, Act act) {
    public EntryStep {
        members = Set.copyOf(members);
        flags = Set.copyOf(flags);
    }

    /** How it is done, by an action of the desk. */
    public interface Act {
        Done by(Actor actor, Asked asked);
    }

    /**
     * How it is asked for.
     *
     * @param version that it starts from; empty where it needs none
     * @param flags those that are true
     * @param body with no other members than the step has
     */
    public record Asked(EntryFile file, String version, Predicate<String> flags, ObjectNode body) {
        /** The text that the program has seen. */
        String seen() {
            return WriteTerms.state(version);
        }

        boolean is(String flag) {
            return flags.test(flag);
        }
    }
}
