package vn.sanvat.theme;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of one theme by their path below its folder, read whole; they lie on disk or in the product.
 *
 * @param files whose texts have no fault that is a fault in every kind of text
 */
record ThemeFiles(String theme, Map<String, byte[]> files) {
    private static final long LARGEST_FILE = 2_000_000; // bytes
    private static final String BUILT_IN = "themes/" + Themes.DEFAULT + "/";
    private static final Pattern TEXT = Pattern.compile(".+\\.(html|properties|yml|css|js|svg)");
    // What git writes where two changes meet
    private static final Pattern MERGE_MARK = Pattern.compile("(?m)^(<<<<<<<|>>>>>>>) ");

    ThemeFiles {
        files = new TreeMap<>(files);
        files.forEach((path, bytes) -> {
            if (TEXT.matcher(path).matches()) {
                readable(theme, path, bytes);
            }
        });
    }

    static ThemeFiles of(String theme, Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (var walk = Files.walk(folder)) {
            var home = folder.toRealPath();
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path, read(theme, home, file, path));
            }
        } catch (IOException failure) {
            throw ThemeBroken.of(theme, "file.fails", String.valueOf(failure.getMessage()));
        }
        return new ThemeFiles(theme, files);
    }

    /** @param home what a link may not lead out of */
    private static byte[] read(String theme, Path home, Path file, String path) throws IOException {
        if (!file.toRealPath().startsWith(home)) {
            throw ThemeBroken.at(theme, path, 1, "theme.link_out");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw ThemeBroken.at(theme, path, 1, "file.too_large", LARGEST_FILE);
        }
        return Files.readAllBytes(file);
    }

    /** The default theme as it comes with the product, whatever lies on disk. */
    static ThemeFiles builtIn() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + BUILT_IN + "**")) {
                if (resource.isReadable()) {
                    var address = resource.getURL().getPath();
                    files.put(
                            address.substring(address.lastIndexOf(BUILT_IN) + BUILT_IN.length()),
                            resource.getContentAsByteArray());
                }
            }
        } catch (IOException failure) {
            throw ThemeBroken.of(Themes.DEFAULT, "theme.not_in_product", String.valueOf(failure.getMessage()));
        }
        return new ThemeFiles(Themes.DEFAULT, files);
    }

    String text(String path) {
        return text(theme, path, Objects.requireNonNull(files.get(path)));
    }

    private static String text(String theme, String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw ThemeBroken.at(theme, path, 1, "file.not_utf8");
        }
    }

    private static void readable(String theme, String path, byte[] bytes) {
        var text = text(theme, path, bytes);
        if (text.isBlank()) {
            throw ThemeBroken.at(theme, path, 1, "file.empty");
        }
        var mark = MERGE_MARK.matcher(text);
        if (mark.find()) {
            var line = 1 + (int) text.substring(0, mark.start()).lines().count();
            throw ThemeBroken.at(theme, path, line, "file.merge_marks");
        }
    }
}
