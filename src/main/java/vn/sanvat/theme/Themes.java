package vn.sanvat.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.sanvat.theme.Theme.Asset;

/** The themes below {@code themes/}. */
public final class Themes {
    /** The contract that this version of the product offers to themes; a theme names it in its manifest. */
    static final int CONTRACT = 1;
    /** Templates that a theme, or one that it inherits from, must have. */
    static final List<String> REQUIRED = List.of(
            "home", "list", "entry", "regions", "region", "categories", "category", "search", "error");

    private static final int DEEPEST = 5; // themes inheriting from themes
    private static final long LARGEST_ASSET = 4 * 1024 * 1024; // bytes
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "jpg", "image/jpeg",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "json", "application/json",
            "webmanifest", "application/manifest+json");
    private static final String FONTS = "META-INF/resources/webjars/fontsource__source-sans-pro/5.2.5/files/";

    private final Path root;

    public Themes(Path root) {
        this.root = root;
    }

    /** Reads a theme and checks that it keeps the contract. */
    public Theme load(String name) {
        List<Path> folders = new ArrayList<>();
        Map<?, ?> first = Map.of();
        var next = name;
        while (!next.isEmpty()) {
            var folder = folder(next);
            if (folders.contains(folder) || folders.size() >= DEEPEST) {
                throw new ThemeUnusable(folder.resolve("theme.yml") + ": parent leads in a circle");
            }
            folders.add(folder);
            var manifest = manifest(folder);
            first = folders.size() == 1 ? manifest : first;
            next = text(manifest, "parent");
        }
        for (var template : REQUIRED) {
            if (folders.stream().noneMatch(folder -> Files.isRegularFile(template(folder, template)))) {
                throw new ThemeUnusable(template(folders.get(0), template) + ": this template is missing");
            }
        }
        var assets = assets(folders);
        return new Theme(name, text(first, "title"), text(first, "version"), folders, assets, hash(assets));
    }

    private static Path template(Path folder, String name) {
        return folder.resolve("templates").resolve(name + ".html");
    }

    private Path folder(String name) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            throw new ThemeUnusable("“" + name + "” is no name of a theme: lower-case letters, digits and hyphens");
        }
        var folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new ThemeUnusable(folder + ": there is no such theme");
        }
        return folder;
    }

    private static Map<?, ?> manifest(Path folder) {
        var file = folder.resolve("theme.yml");
        try {
            var read = new Load(LoadSettings.builder().setLabel("theme.yml").build()).loadFromString(Files.readString(file));
            if (!(read instanceof Map<?, ?> manifest)) {
                throw new ThemeUnusable(file + ": must have title, version and contract");
            }
            if (!String.valueOf(CONTRACT).equals(text(manifest, "contract"))) {
                throw new ThemeUnusable(file + ": contract must be " + CONTRACT);
            }
            return manifest;
        } catch (IOException | YamlEngineException e) {
            throw new ThemeUnusable(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static String text(Map<?, ?> manifest, String key) {
        var value = manifest.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static Map<String, Asset> assets(List<Path> folders) {
        Map<String, Asset> assets = new TreeMap<>();
        for (var i = folders.size() - 1; i >= 0; i--) {
            addAssets(folders.get(i).resolve("assets"), assets);
        }
        for (var subset : List.of("latin", "vietnamese")) {
            for (var weight : List.of("400", "600", "700", "900")) {
                addFont("source-sans-pro-" + subset + "-" + weight + "-normal.woff2", assets);
            }
        }
        return assets;
    }

    private static void addFont(String file, Map<String, Asset> assets) {
        try (var in = Themes.class.getClassLoader().getResourceAsStream(FONTS + file)) {
            if (in != null) {
                assets.putIfAbsent("fonts/" + file, new Asset(in.readAllBytes(), "font/woff2"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addAssets(Path folder, Map<String, Asset> assets) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder, 6)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
                if (type == null) {
                    throw new ThemeUnusable(file + ": assets are one of " + String.join(", ", TYPES.keySet()));
                }
                if (Files.size(file) > LARGEST_ASSET) {
                    throw new ThemeUnusable(file + ": larger than " + LARGEST_ASSET + " bytes");
                }
                assets.put(path, new Asset(Files.readAllBytes(file), type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Map<String, Asset> assets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((path, asset) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.bytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
