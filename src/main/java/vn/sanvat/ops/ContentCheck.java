package vn.sanvat.ops;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.fault.FaultMessages;
import vn.sanvat.content.file.FolderTree;
import vn.sanvat.content.file.PictureFiles;
import vn.sanvat.content.file.SnapshotReader;
import vn.sanvat.content.file.StageFaults;
import vn.sanvat.content.live.Content;
import vn.sanvat.search.example.ExampleQueries;
import vn.sanvat.taxonomy.Taxonomies;
import vn.sanvat.theme.Contract;
import vn.sanvat.theme.ThemeBroken;
import vn.sanvat.theme.ThemeFault;
import vn.sanvat.theme.Themes;

/** The command {@code check}: names every fault of the content as it lies on disk, and changes nothing. */
final class ContentCheck {
    private final PrintStream out;
    private final Locale locale;

    ContentCheck(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /** @return exit code: 0 without faults (warnings are none), 1 with, 2 where there is no content */
    int run(Path content) {
        if (!Files.isDirectory(content)) {
            out.println(content + ": no such folder; start where content/ lies, or give --sanvat.home=FOLDER");
            return 2;
        }
        var tree = new FolderTree(content);
        List<EntryRule> rules = List.of(new Taxonomies(), new Schedules(), new ExampleQueries());
        var snapshot = Content.checked(new SnapshotReader(rules).read(tree), rules);
        var all = Stream.of(
                        snapshot.faults(),
                        new StageFaults().read(tree),
                        tree.strays(),
                        new PictureFiles(tree).faults(snapshot))
                .flatMap(List::stream)
                .sorted()
                .toList();
        var faults = all.stream()
                .filter(fault -> fault.severity() != Fault.Severity.WARNING)
                .toList();
        var warnings = all.size() - faults.size();
        all.forEach(fault -> out.println(line(fault)));
        var theme = theme(content.resolveSibling("themes"), snapshot.site().theme());
        theme.ifPresent(fault -> out.println(fault.text(locale)));
        out.printf(
                Locale.ROOT,
                "%d entries, %d faults, %d warnings%n",
                snapshot.entries().size(),
                faults.size() + (theme.isPresent() ? 1 : 0),
                warnings);
        return faults.isEmpty() && theme.isEmpty() ? 0 : 1;
    }

    /** Why the theme of the site cannot be used, where themes lie beside the content. */
    private static Optional<ThemeFault> theme(Path themes, String name) {
        try {
            if (Files.isDirectory(themes)) {
                new Themes(themes).load(name, Contract.CURRENT);
            }
            return Optional.empty();
        } catch (ThemeBroken e) {
            return Optional.of(e.fault());
        }
    }

    private String line(Fault fault) {
        var text = FaultMessages.line(fault, locale);
        return fault.severity() == Fault.Severity.WARNING ? text + " (warning)" : text;
    }
}
