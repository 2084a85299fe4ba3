package vn.sanvat.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What is there: the files of HEAD, its commits, and the database; read beside the site. */
final class Truth {
    /** The texts of HEAD, by path; pictures without text. */
    final Map<String, String> files = new TreeMap<>();

    final Set<String> differing = new TreeSet<>();
    final List<String> commits = new ArrayList<>();
    private final Path home;

    private Truth(Path home) {
        this.home = home;
    }

    static Truth of(Path home) throws IOException {
        var truth = new Truth(home);
        try (var repository = new FileRepositoryBuilder()
                        .setGitDir(home.resolve("data/history").toFile())
                        .setMustExist(true)
                        .build();
                var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(repository.resolve(Constants.HEAD)));
            walk.forEach(commit -> {
                if (commit.getAuthorIdent().getEmailAddress().endsWith("@sanvat.example")) {
                    truth.commits.add(commit.name());
                }
            });
            truth.read(repository, walk);
        }
        return truth;
    }

    private void read(Repository repository, RevWalk revisions) throws IOException {
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(
                    revisions.parseCommit(repository.resolve(Constants.HEAD)).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                var bytes = repository.open(walk.getObjectId(0)).getBytes();
                files.put(walk.getPathString(), new String(bytes, StandardCharsets.UTF_8));
                var onDisk = home.resolve("content").resolve(walk.getPathString());
                if (!Files.exists(onDisk) || !java.util.Arrays.equals(Files.readAllBytes(onDisk), bytes)) {
                    differing.add(walk.getPathString());
                }
            }
        }
        try (var there = Files.walk(home.resolve("content"))) {
            there.filter(Files::isRegularFile)
                    .map(path -> home.resolve("content").relativize(path).toString())
                    .filter(path -> !files.containsKey(path))
                    .forEach(differing::add);
        }
    }

    /** Slugs of the stories in any stage. */
    Set<String> slugs() {
        Set<String> slugs = new TreeSet<>();
        files.keySet().stream()
                .filter(path -> path.matches("(_drafts/|_trash/|_archive/)?stories/[^/]+\\.md"))
                .forEach(path -> slugs.add(path.replaceAll(".*/|\\.md$", "")));
        return slugs;
    }

    String text(String path) {
        return files.getOrDefault(path, "");
    }

    /** Lines that stand more than once in the audit log. */
    List<String> repeated() throws SQLException {
        return ask("SELECT action || ' ' || entry || ' ' || revision FROM audit WHERE revision <> ''"
                + " GROUP BY revision HAVING COUNT(*) > 1");
    }

    /** Commits that stand in the audit log. */
    Set<String> recorded() throws SQLException {
        return new LinkedHashSet<>(ask("SELECT revision FROM audit WHERE revision <> ''"));
    }

    /** Whose an entry is: addresses of accounts. */
    List<String> owners(String slug) throws SQLException {
        return ask("SELECT email FROM entry_owner JOIN account ON account.id = account_id WHERE entry = 'story/" + slug
                + "'");
    }

    private List<String> ask(String sql) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/accounts/accounts.db"));
                var answer = database.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (answer.next()) {
                values.add(answer.getString(1));
            }
            return values;
        }
    }

    /** Bytes of files on their way that lie about in the home and beside it. */
    long left() throws IOException {
        var sum = 0L;
        for (var root : List.of(home, ChildSite.temporary(home))) {
            try (var all = Files.walk(root)) {
                for (var path : all.filter(Files::isRegularFile).toList()) {
                    var name = path.getFileName().toString();
                    var isOfThisRun = path.startsWith(home.resolve("data/tmp"));
                    if (!isOfThisRun
                            && (root != home
                                    || name.endsWith(".tmp")
                                    || name.startsWith("noz")
                                    || name.endsWith(".lock") && !name.equals("site.lock"))) {
                        sum += Files.size(path);
                    }
                }
            }
        }
        return sum;
    }
}
