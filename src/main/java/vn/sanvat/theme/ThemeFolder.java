package vn.sanvat.theme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What one folder below {@code themes/} holds, without its parents. */
record ThemeFolder(
        Manifest manifest,
        Map<String, String> templates,
        Map<String, Asset> assets,
        Map<String, Map<String, String>> messages) {

    private static final long LARGEST_FILE = 2_000_000; // bytes
    private static final Pattern MESSAGES = Pattern.compile("messages_([a-z]{2})\\.properties");

    static ThemeFolder read(String name, Path folder) {
        Map<String, String> templates = new HashMap<>();
        Map<String, Asset> assets = new HashMap<>();
        Map<String, Map<String, String>> messages = new HashMap<>();
        var home = real(name, folder);
        each(name, home, folder.resolve("templates"), (path, bytes) -> {
            if (path.endsWith(".html")) {
                var text = new String(bytes, StandardCharsets.UTF_8);
                TemplateCheck.faults(name, "templates/" + path, text).stream()
                        .findFirst()
                        .ifPresent(fault -> {
                            throw fault;
                        });
                templates.put(path.substring(0, path.length() - 5), text);
            }
        });
        each(
                name,
                home,
                folder.resolve("assets"),
                (path, bytes) -> Asset.of(name, path, bytes).ifPresent(asset -> assets.put(path, asset)));
        each(name, home, folder, (path, bytes) -> {
            var file = MESSAGES.matcher(path);
            if (file.matches()) {
                messages.put(file.group(1), texts(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        return new ThemeFolder(manifest(name, folder.resolve("theme.yml")), templates, assets, messages);
    }

    private static Path real(String name, Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException failure) {
            throw new ThemeBroken(name, folder + " cannot be read");
        }
    }

    private static Manifest manifest(String name, Path file) {
        try {
            return ManifestReader.read(name, Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw ThemeBroken.at(name, "theme.yml", 1, "the file is missing");
        } catch (CharacterCodingException wrong) {
            throw ThemeBroken.at(name, "theme.yml", 1, "it is not UTF-8 text");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> texts(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** @param home what a link may not lead out of */
    private static void each(String theme, Path home, Path root, BiConsumer<String, byte[]> use) {
        if (!Files.isDirectory(root)) {
            return;
        }
        for (var file : files(root)) {
            try {
                if (!file.toRealPath().startsWith(home)) {
                    throw new ThemeBroken(theme, file + " is a link that leads out of the theme's folder");
                }
                if (Files.size(file) > LARGEST_FILE) {
                    throw new ThemeBroken(theme, file + " is larger than " + LARGEST_FILE + " bytes");
                }
                use.accept(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static List<Path> files(Path root) {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
