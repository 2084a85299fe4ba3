package vn.sanvat.site.cover;

import java.util.Arrays;
import java.util.List;

/** The five kinds of land between the Trường Sơn range and the sea, each with its colours and its way of being drawn. */
enum Landscape {
    /** Fishing villages and islands. */
    COAST(
            new Palette(
                    List.of("#cfe3dc", "#f3d9b0", "#b9d8d6"),
                    "#fdf3da",
                    "#5b9a98",
                    "#2d7d80",
                    "#e9cf9a",
                    "#7db9b2",
                    "#12343c",
                    "#d2572f",
                    "#e7a33b",
                    "#4f8a5b",
                    "#1f5f6b",
                    "#fff8e8"),
            "tam-ky",
            "nui-thanh",
            "thang-binh",
            "son-tra",
            "thanh-khe",
            "lien-chieu",
            "hoang-sa",
            "an-hai",
            "hai-van",
            "tam-thanh",
            "binh-minh",
            "tan-hiep",
            "duy-hai",
            "cua-dai"),
    /** The plain of the Thu Bồn and Vu Gia rivers. */
    RIVER(
            new Palette(
                    List.of("#e6e6b8", "#f4ddaa", "#cfe0c0"),
                    "#fcf4d6",
                    "#7fa488",
                    "#a9b95a",
                    "#d9c25f",
                    "#7f9640",
                    "#1f3326",
                    "#b8442c",
                    "#e0982b",
                    "#3f7a4c",
                    "#8a5a2b",
                    "#fffbea"),
            "duy-xuyen",
            "dien-ban",
            "dai-loc",
            "hoa-vang",
            "go-noi",
            "thu-bon",
            "nam-phuoc",
            "hoa-tien",
            "ba-na"),
    /** Hills of tea, pepper and cinnamon. */
    MIDLAND(
            new Palette(
                    List.of("#f2cfa4", "#eadcb4", "#e9b98a"),
                    "#fdefcf",
                    "#b98a5c",
                    "#8d8c48",
                    "#6c7a3c",
                    "#c2b565",
                    "#33231a",
                    "#a63a24",
                    "#e3a23c",
                    "#456b3a",
                    "#7a4526",
                    "#fff6e2"),
            "tien-phuoc",
            "que-son",
            "phu-ninh",
            "hiep-duc",
            "nong-son",
            "chien-dan",
            "que-phuoc"),
    /** The high villages of the Cơ Tu, Ca Dong and Xơ Đăng. */
    MOUNTAIN(
            new Palette(
                    List.of("#d3dadd", "#e7cfc0", "#bccbd4"),
                    "#f8efdc",
                    "#8fa3b3",
                    "#56708a",
                    "#344a66",
                    "#b9c8d0",
                    "#1b2338",
                    "#bd3b33",
                    "#dd9a3c",
                    "#3f7358",
                    "#6d4a3a",
                    "#fbf6ea"),
            "nam-giang",
            "dong-giang",
            "tay-giang",
            "phuoc-son",
            "bac-tra-my",
            "nam-tra-my",
            "tra-",
            "hue"),
    /** Ochre walls and tiled roofs. */
    CITY(
            new Palette(
                    List.of("#f3c766", "#f0b95a", "#f6d88f"),
                    "#fdf0cc",
                    "#d79a3a",
                    "#b9702f",
                    "#8e3f2a",
                    "#c9683f",
                    "#3a1d18",
                    "#a82a2a",
                    "#24557a",
                    "#3f7355",
                    "#6b3224",
                    "#fff7e4"),
            "hoi-an",
            "hai-chau",
            "cam-le",
            "ngu-hanh-son",
            "hoa-xuan",
            "da-nang",
            "ho-chi-minh");

    private final Palette palette;
    private final List<String> districts;

    Landscape(Palette palette, String... districts) {
        this.palette = palette;
        this.districts = List.of(districts);
    }

    Palette palette() {
        return palette;
    }

    /** The land that a region lies in; the first fitting name decides, so ids of former districts go before all else. */
    static Landscape of(String region, Dice dice) {
        return Arrays.stream(values())
                .filter(land -> land.districts.stream().anyMatch(region::contains))
                .findFirst()
                .orElseGet(() -> values()[dice.between(0, values().length - 1)]);
    }

    /** Draws the land of this kind into the lower part of the picture. */
    void draw(Drawing drawing, Palette colours, Dice dice) {
        switch (this) {
            case COAST -> coast(drawing, colours, dice);
            case RIVER -> river(drawing, colours, dice);
            case MIDLAND -> midland(drawing, colours, dice);
            case MOUNTAIN -> mountain(drawing, colours, dice);
            case CITY -> city(drawing, colours, dice);
        }
    }

    private static void coast(Drawing drawing, Palette colours, Dice dice) {
        int x = dice.between(-60, 380);
        drawing.path("M%d 262Q%d 190 %d 236T%d 262Z".formatted(x, x + 70, x + 150, x + 270), colours.far());
        drawing.rect(0, 258, 600, 142, colours.mid());
        drawing.pattern("w", 48, 26, "M0 13Q12 1 24 13T48 13", colours.line(), 2);
        drawing.rect(0, 268, 600, 100, "url(#w)");
        int sand = dice.between(340, 362);
        drawing.path(
                "M0 %dC160 %d 380 %d 600 %dV400H0Z".formatted(sand + 8, sand - 24, sand + 34, sand - 6),
                colours.near());
    }

    private static void river(Drawing drawing, Palette colours, Dice dice) {
        drawing.hills(236, 34, 5, colours.far(), dice);
        drawing.rect(0, 266, 600, 134, colours.mid());
        drawing.pattern("w", 26, 18, "M4 16Q6 8 3 4M10 16V3M16 16Q14 8 17 4", colours.line(), 2);
        drawing.rect(0, 272, 600, 128, "url(#w)");
        int x = dice.between(60, 480);
        drawing.path(
                "M%1$d 266C%2$d 290 %3$d 300 %4$d 330S%5$d 380 %6$d 400H%7$dC%8$d 370 %9$d 350 %10$d 318S%2$d 290 %1$d 266Z"
                        .formatted(x, x + 60, x - 160, x - 120, x + 40, x + 20, x + 240, x + 210, x - 30, x - 40),
                "#bcd8cf");
    }

    private static void midland(Drawing drawing, Palette colours, Dice dice) {
        drawing.hills(218, 46, 4, colours.far(), dice);
        drawing.hills(270, 30, 3, colours.mid(), dice);
        int x = dice.between(80, 420);
        for (int i = 0; i < 5; i++) {
            int y = 312 + i * 20;
            drawing.stroke(
                    "M-10 %dQ%d %d 610 %d".formatted(y + 30, x, y - 56, y + 22),
                    i == 0 ? colours.near() : colours.line(),
                    3);
            if (i == 0) {
                drawing.path("M-10 %dQ%d %d 610 %dV400H-10Z".formatted(y + 30, x, y - 56, y + 22), colours.near());
            }
        }
    }

    private static void mountain(Drawing drawing, Palette colours, Dice dice) {
        drawing.ridge(190, 60, colours.far(), dice);
        drawing.ridge(250, 48, colours.mid(), dice);
        drawing.stroke("M0 292H190M240 304H600M60 280H120", colours.line(), 3);
        drawing.ridge(324, 34, colours.near(), dice);
    }

    private static void city(Drawing drawing, Palette colours, Dice dice) {
        int x = -dice.between(0, 120);
        while (x < 600) {
            int width = dice.between(90, 150);
            int top = dice.between(214, 256);
            drawing.rect(x + 8, top, width - 16, 130, colours.far());
            drawing.path(
                    "M%d %dL%d %dH%dL%d %dZ"
                            .formatted(x, top + 4, x + 20, top - 24, x + width - 20, x + width, top + 4),
                    colours.mid());
            drawing.rect(x + width / 2 - 12, top + 34, 24, 36, colours.line());
            x += width;
        }
        drawing.rect(0, 318, 600, 82, colours.near());
        drawing.pattern("w", 30, 22, "M0 2Q15 32 30 2", colours.line(), 4);
        drawing.rect(0, 318, 600, 82, "url(#w)");
        drawing.rect(0, 312, 600, 9, colours.shade());
    }
}
