// Sends a question and shows the answer. What was asked last stays in the address, so that it can be passed on.
const EXAMPLES = [
  ["Sản phẩm của một vùng", `query ($vung: [String!]) {
  products(region: $vung, stars: [4, 5], first: 6) {
    totalCount
    nodes {
      title
      stars
      cover
      region { name }
      details { producer { title url } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`, `{"vung": ["quang-nam-cu"]}`],
  ["Lễ hội sắp tới, và gần đó có gì", `{
  occurrences(size: 5) {
    occurrences {
      start
      end
      event {
        title
        region { name }
        relations {
          products { kilometres entry { title url } }
        }
      }
    }
  }
}`, ""],
  ["Tìm theo chữ", `query ($chu: String!) {
  search(q: $chu, size: 5) {
    total
    understood { typed label filter values }
    hits { entry { __typename title url } }
  }
}`, `{"chu": "nuoc mam 4 sao"}`],
  ["Một vùng xưa, nay là đâu", `{
  region(id: "quang-nam-cu") {
    name
    today { name }
    entries(type: [route], first: 3) { totalCount nodes { title url } }
  }
}`, ""],
];

const query = document.getElementById("query");
const variables = document.getElementById("variables");
const answer = document.getElementById("answer");
const status = document.getElementById("status");

function show(text, values) {
  query.value = text;
  variables.value = values;
}

async function send() {
  let values;
  try {
    values = variables.value.trim() ? JSON.parse(variables.value) : {};
  } catch (e) {
    status.textContent = "Biến chưa phải là JSON.";
    variables.focus();
    return;
  }
  status.textContent = "Đang hỏi…";
  const started = performance.now();
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: query.value, variables: values }),
    });
    const text = await response.text();
    let shown = text;
    try {
      shown = JSON.stringify(JSON.parse(text), null, 2);
    } catch (e) {
      // as it came
    }
    answer.textContent = shown;
    status.textContent = `${Math.round(performance.now() - started)} ms`;
  } catch (e) {
    status.textContent = "Không tới được trang. Hãy thử lại.";
    return;
  }
  const asked = new URLSearchParams({ q: query.value });
  if (variables.value.trim()) asked.set("v", variables.value);
  history.replaceState(null, "", "#" + asked);
}

for (const [name, text, values] of EXAMPLES) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", () => {
    show(text, values);
    send();
  });
  document.getElementById("examples").append(button);
}
document.getElementById("send").addEventListener("click", send);
for (const field of [query, variables]) {
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  });
}
const passedOn = new URLSearchParams(location.hash.slice(1));
if (passedOn.get("q")) show(passedOn.get("q"), passedOn.get("v") || "");
else show(EXAMPLES[0][1], EXAMPLES[0][2]);
send();
