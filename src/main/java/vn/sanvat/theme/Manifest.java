package vn.sanvat.theme;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code theme.yml} says.
 *
 * @param name the folder of the theme
 * @param contract the version of the pages' models that its templates are written for
 * @param parent the theme that gives whatever this one has not; empty for none
 */
public record Manifest(String name, String title, String version, int contract, String parent, List<Setting> settings) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    /**
     * Something that a site can choose without touching a file of the theme.
     *
     * @param type {@code colour} or {@code text}
     * @param values by language; the empty language for a value that is the same in all
     */
    public record Setting(String key, String type, java.util.Map<String, String> values) {
        public Setting {
            values = java.util.Map.copyOf(values);
        }
    }

    public Manifest {
        if (!NAME.matcher(name).matches()) {
            throw ThemeBroken.of(name, "theme.name");
        }
        settings = List.copyOf(settings);
    }
}
