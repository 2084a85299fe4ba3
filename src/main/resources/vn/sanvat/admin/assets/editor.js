// Writing an entry: saving while one writes, pictures, pasting, tools. What is seen comes last, when the rest is there.
import "./saving.js";
import "./pictures.js";
import "./pasting.js";
import "./tools.js";
