package vn.sanvat.content;

import java.util.ArrayList;
import java.util.List;

/** A small content with every kind of file, and five ways in which each is found broken in practice. */
public final class BrokenContent {
    private static final String SUMMARY = "summary: Tóm tắt.\n";

    /** How a file breaks. */
    public enum Way {
        CUT,
        MERGE_MARKS,
        TABS,
        WRONG_TYPE,
        EMPTY
    }

    /**
     * One kind of file.
     *
     * @param page a public address that shows what stands in it
     * @param words what this page shows of it
     */
    public record Kind(String path, String good, String cut, String tabs, String wrongType, String page, String words) {
        public String broken(Way way) {
            return switch (way) {
                case CUT -> cut;
                case MERGE_MARKS -> good + "<<<<<<< HEAD\n# của ta\n=======\n# của họ\n>>>>>>> other\n";
                case TABS -> tabs;
                case WRONG_TYPE -> wrongType;
                case EMPTY -> "";
            };
        }

        /** Tabs between synonyms are spaces. */
        public boolean isHarmless(Way way) {
            return path.endsWith(".txt") && way == Way.TABS;
        }

        /** With two versions in its words it can still be opened, and the desk can choose one. */
        public boolean canBeOpened(Way way) {
            return path.endsWith(".md") && way == Way.MERGE_MARKS;
        }

        @Override
        public String toString() {
            return path;
        }
    }

    /** A case of the measure. */
    public record Case(Kind kind, Way way) {
        @Override
        public String toString() {
            return kind + " " + way;
        }
    }

    private BrokenContent() {}

    public static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        kinds().forEach(kind -> List.of(Way.values()).forEach(way -> cases.add(new Case(kind, way))));
        return cases;
    }

    public static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(
                entry(
                        "products/tra-sen",
                        "Trà sen",
                        "category: I\nregion: hue\npond: \"Hồ số 7\"\n",
                        "/san-pham/tra-sen"),
                entry("products/tra-sen.en", "Lotus tea", "", "/en/products/tra-sen"),
                entry("producers/xuong", "Xưởng trà", "region: hue\n", "/chu-the/xuong"),
                entry("places/ho", "Hồ sen", "region: hue\n", "/diem-den/ho"),
                entry("events/hoi", "Hội sen", "when: {repeats: announced}\n", "/su-kien/hoi"),
                entry("routes/tuyen", "Tuyến sen", "stops: [{place: ho}]\n", "/tuyen-du-lich/tuyen"),
                entry("stories/chuyen", "Chuyện sen", "about: [{place: ho}]\n", "/cau-chuyen/chuyen"),
                entry("pages/gioi-thieu", "Giới thiệu", "", "/trang/gioi-thieu"),
                entry("_drafts/products/nhap", "Bản nháp", "category: I\nregion: hue\n", "")));
        kinds.add(note("_drafts/products/nhap"));
        for (var away : List.of("_archive/products/cu", "_trash/products/bo")) {
            kinds.add(entry(away, "Bỏ đi", "category: I\nregion: hue\n", ""));
            kinds.add(note(away));
        }
        kinds.addAll(own());
        return kinds;
    }

    private static Kind note(String name) {
        return new Kind(
                name + ".yml",
                "state: draft\nby: Hà\nat: 2026-01-01T00:00:00Z\n",
                "state: draft\nby: Hà\nat: 2026-01-0",
                "state: draft\n\tby: Hà\n",
                "- draft\n",
                "",
                "");
    }

    private static List<Kind> own() {
        return List.of(
                new Kind(
                        "site.yml",
                        "name: {vi: Xứ Sen, en: Lotusland}\nlanguages: [vi, en]\n",
                        "name: {vi: Xứ Sen, e",
                        "name:\n\tvi: Xứ Sen\n",
                        "name: Xứ Sen\nlanguages: {vi: en}\n",
                        "/en",
                        "Lotusland"),
                new Kind(
                        "redirects.yml",
                        "products/tra-cu: products/tra-sen\nplaces/ho-cu: places/ho\n",
                        "products/tra-cu: products/tra-sen\nplaces/ho-c",
                        "products/tra-cu: products/tra-sen\n\tplaces/ho-cu: places/ho\n",
                        "- products/tra-cu: products/tra-sen\n",
                        "/san-pham/tra-cu",
                        ""),
                new Kind(
                        "types/product.yml",
                        "fields:\n  - {key: pond, kind: line, label: {vi: Hái ở}}\n",
                        "fields:\n  - {key: pond, kind: line, la",
                        "fields:\n\t- {key: pond, kind: line, label: {vi: Hái ở}}\n",
                        "fields: {pond: line}\n",
                        "/san-pham/tra-sen",
                        "Hái ở"),
                new Kind(
                        "taxonomy/regions.yml",
                        "regions:\n"
                                + "  - {id: hue, level: province, name: Huế}\n"
                                + "  - {id: vy-da, name: Vỹ Dạ, parent: hue}\n",
                        "regions:\n  - {id: hue, level: province, name: Huế}\n  - {id: vy-da, na",
                        "regions:\n\t- {id: hue, level: province, name: Huế}\n",
                        "regions: {hue: Huế}\n",
                        "/vung/vy-da",
                        "Vỹ Dạ"),
                new Kind(
                        "taxonomy/categories.yml",
                        "version: 148/QĐ-TTg\ncategories:\n  - {code: I, slug: thuc-pham, name: Thực phẩm}\n",
                        "version: 148/QĐ-TTg\ncategories:\n  - {code: I, slug: thuc-ph",
                        "version: 148/QĐ-TTg\ncategories:\n\t- {code: I}\n",
                        "version: 148/QĐ-TTg\ncategories: Thực phẩm\n",
                        "/nhom/thuc-pham",
                        "Thực phẩm"),
                new Kind(
                        "taxonomy/certificates.yml",
                        "certificates:\n  - {id: haccp, name: HACCP}\n",
                        "certificates:\n  - {id: haccp, na",
                        "certificates:\n\t- {id: haccp}\n",
                        "certificates: HACCP\n",
                        "/san-pham/tra-sen",
                        "Trà sen"),
                new Kind(
                        "taxonomy/queries.yml",
                        "queries:\n  - {q: trà, wanted: [products/tra-sen]}\n  - {q: hồ sen, wanted: [places/ho]}\n",
                        "queries:\n  - {q: trà, wanted: [products/tra-sen]}\n  - {q: hồ sen, wan",
                        "queries:\n\t- {q: trà, wanted: [products/tra-sen]}\n",
                        "queries: {trà: products/tra-sen}\n",
                        "/san-pham/tra-sen",
                        "Trà sen"),
                new Kind(
                        "taxonomy/synonyms.txt",
                        "sen, liên\ntrà, chè\n",
                        "sen, liên\ntr",
                        "sen,\tliên\n\ttrà, chè\n",
                        "sen: liên\n",
                        "/san-pham/tra-sen",
                        "Trà sen"));
    }

    private static Kind entry(String name, String title, String fields, String page) {
        var isEnglish = name.endsWith(".en");
        var summary = isEnglish ? "summary: In short.\n" : SUMMARY;
        var good = "---\ntitle: " + title + "\n" + summary + fields + "---\n\n"
                + (isEnglish ? "Some words.\n" : "Lời văn.\n");
        return new Kind(
                name + ".md",
                good,
                good.substring(0, good.indexOf(summary) + summary.length() - 4),
                good.replace(summary, "\t" + summary),
                good.replace("title: " + title, "title: [" + title + "]"),
                page,
                title);
    }
}
