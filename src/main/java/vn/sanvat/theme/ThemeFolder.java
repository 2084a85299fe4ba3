package vn.sanvat.theme;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** What one folder below {@code themes/} holds, without its parents. */
record ThemeFolder(
        Manifest manifest,
        Map<String, String> templates,
        Map<String, Asset> assets,
        Map<String, Map<String, String>> messages) {
    private static final String MANIFEST = "theme.yml";
    private static final Pattern TEMPLATE = Pattern.compile("templates/(.+)\\.html");
    private static final Pattern ASSET = Pattern.compile("assets/(.+)");
    private static final Pattern MESSAGES = Pattern.compile("messages_([a-z]{2})\\.properties");

    static ThemeFolder read(ThemeFiles files) {
        Map<String, String> templates = new HashMap<>();
        Map<String, Asset> assets = new HashMap<>();
        Map<String, Map<String, String>> messages = new HashMap<>();
        files.files().forEach((path, bytes) -> {
            var template = TEMPLATE.matcher(path);
            var asset = ASSET.matcher(path);
            var words = MESSAGES.matcher(path);
            if (template.matches()) {
                templates.put(template.group(1), template(files, path));
            } else if (asset.matches()) {
                Asset.of(files.theme(), asset.group(1), bytes).ifPresent(each -> assets.put(asset.group(1), each));
            } else if (words.matches()) {
                messages.put(words.group(1), words(files, path));
            }
        });
        return new ThemeFolder(manifest(files), templates, assets, messages);
    }

    private static String template(ThemeFiles files, String path) {
        var text = files.text(path);
        TemplateCheck.faults(files.theme(), path, text).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        return text;
    }

    private static Manifest manifest(ThemeFiles files) {
        if (!files.files().containsKey(MANIFEST)) {
            throw ThemeBroken.at(files.theme(), MANIFEST, 1, "file.missing");
        }
        return ManifestReader.read(files.theme(), files.text(MANIFEST));
    }

    private static Map<String, String> words(ThemeFiles files, String path) {
        var file = files.text(path);
        var properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException | IllegalArgumentException failure) {
            throw ThemeBroken.at(files.theme(), path, 1, "file.fails", String.valueOf(failure.getMessage()));
        }
        Map<String, String> words = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> {
            words.put(key, properties.getProperty(key));
            try {
                new MessageFormat(words.get(key));
            } catch (IllegalArgumentException failure) {
                throw ThemeBroken.at(files.theme(), path, line(file, key), "theme.braces", key);
            }
        });
        return words;
    }

    private static int line(String file, String key) {
        var lines = file.lines().toList();
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).strip().startsWith(key)) {
                return at + 1;
            }
        }
        return 1;
    }
}
