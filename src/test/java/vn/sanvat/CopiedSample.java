package vn.sanvat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sample content many times over, for measuring: each copy with names and links of its own, and with the positions of
 * the first, so that they lie on top of each other as real ones do.
 */
public final class CopiedSample {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");
    private static final List<String> FOLDERS =
            List.of("products", "producers", "places", "events", "routes", "stories");

    private CopiedSample() {}

    /**
     * Makes a home.
     *
     * @param entries at least so many; the last copy is whole
     */
    public static void make(Path home, int entries) throws IOException {
        TestHome.copy(Path.of("themes"), home.resolve("themes"));
        TestHome.copy(Path.of("content"), home.resolve("content"));
        var content = home.resolve("content");
        var files = files(content);
        var names = names(files.keySet());
        var inSample = names.size();
        for (var copy = 2; inSample * (copy - 1) < entries; copy++) {
            var suffix = "-" + copy;
            for (var file : files.entrySet()) {
                var text = renamed(file.getValue(), names, suffix);
                Files.writeString(content.resolve(renamed(file.getKey(), names, suffix)), text);
            }
        }
    }

    private static Map<String, String> files(Path content) throws IOException {
        Map<String, String> files = new HashMap<>();
        for (var folder : FOLDERS) {
            try (var list = Files.list(content.resolve(folder))) {
                list.filter(path -> path.toString().endsWith(".md")).forEach(path -> {
                    try {
                        files.put(folder + "/" + path.getFileName(), Files.readString(path));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        return files;
    }

    private static Set<String> names(Set<String> files) {
        var names = new HashSet<String>();
        files.forEach(file -> names.add(file.replaceFirst(".*/", "").replaceFirst("\\..*", "")));
        return names;
    }

    /** Regions and addresses of the web have names of this form too, in lines that say so. */
    private static String renamed(String text, Set<String> names, String suffix) {
        List<String> lines = new ArrayList<>();
        for (var line : text.split("\n", -1)) {
            var isOther = line.matches("\\s*(region|  - \"?https?:|source|image).*") || line.contains("http");
            lines.add(
                    isOther
                            ? line
                            : NAME.matcher(line)
                                    .replaceAll(name ->
                                            names.contains(name.group()) ? name.group() + suffix : name.group()));
        }
        return String.join("\n", lines);
    }
}
