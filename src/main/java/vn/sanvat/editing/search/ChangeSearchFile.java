package vn.sanvat.editing.search;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.content.writing.YamlEdit;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.content.yaml.YamlText;
import vn.sanvat.problem.Problem;

/**
 * Changes a file of {@code content/taxonomy} that search goes by: one commit, and a line in the audit log. What is to change
 * is worked out on the file as it is then, so that what others wrote meanwhile stays.
 */
@Component
public class ChangeSearchFile {
    private static final int LONGEST = 256 * 1024; // characters of the file

    private final Workspace workspace;
    private final Permissions permissions;
    private final AuditLog audit;
    private final List<EntryRule> rules;

    ChangeSearchFile(Workspace workspace, Permissions permissions, AuditLog audit, List<EntryRule> rules) {
        this.workspace = workspace;
        this.permissions = permissions;
        this.audit = audit;
        this.rules = List.copyOf(rules);
    }

    /**
     * Changes a text.
     *
     * @param detail what was done, for the audit log
     * @throws vn.sanvat.problem.ProblemOccurred 403 where the person may not, 409 where the file cannot be read as it is, 400
     *     where it could not be read afterwards; then nothing is written
     */
    public void text(Actor actor, String path, String detail, UnaryOperator<String> change) {
        permissions.require(actor, SiteAction.TEND_SEARCH);
        var changed = new boolean[1];
        var author = new Author(actor.name(), actor.account().email().value());
        workspace.write(author, "Change " + path, files -> {
            var before = files.read(path).orElse("");
            broken(path, before).ifPresent(fault -> {
                throw Problem.conflict("file.broken", "content/" + path, fault.line())
                        .occurred();
            });
            var after = change.apply(before);
            if (after.length() > LONGEST) {
                throw Problem.badRequest("save.too_long", LONGEST).occurred();
            }
            broken(path, after).ifPresent(fault -> {
                throw Problem.badRequest("search.file", "content/" + path, fault.line())
                        .occurred();
            });
            files.put(path, after);
            changed[0] = files.isChanged();
        });
        if (changed[0]) {
            audit.record(actor, "search.changed", path + ": " + detail);
        }
    }

    /** The same of one value of a YAML map; all else in the file stays as it is written. */
    public void value(Actor actor, String path, String detail, String key, UnaryOperator<@Nullable FieldValue> change) {
        text(actor, path, detail, before -> {
            var value = YamlText.read(path, before, 1).fields().get(key);
            return YamlEdit.set(before, key, change.apply(value));
        });
    }

    private java.util.Optional<Fault> broken(String path, String text) {
        return rules.stream()
                .flatMap(rule -> rule.checkFile(path, text).stream())
                .filter(fault -> fault.severity() == Fault.Severity.BROKEN)
                .findFirst();
    }
}
