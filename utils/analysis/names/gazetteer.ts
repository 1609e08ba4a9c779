import type { MentionKind } from '../model';

/**
 * Names known in advance: those mentioned most in talk about AI and software, spelled as they are printed. Data only;
 * `name-runs` finds the names in a text. Names with a version ("GPT-4o", "o3", "Llama 3.1 405B") are not listed but
 * built from `FAMILIES` and `TIERS`.
 */
const KNOWN: readonly (readonly [MentionKind, string])[] = [
  [
    'organization',
    `OpenAI, Open AI, Anthropic, Google, Google DeepMind, DeepMind, Google Research, Google Brain, Google Cloud, Meta, Facebook, Microsoft, Microsoft Research, IBM,
     IBM Research, IBM Quantum, Red Hat, HashiCorp, Nvidia, AMD, Intel, Qualcomm, TSMC, ASML, Samsung, Broadcom, Apple, Apple Podcasts, Amazon, AWS, Amazon Web Services,
     xAI, Mistral, Mistral AI, Cohere, Hugging Face, DeepSeek, Deep Seek, Alibaba, Baidu, Tencent, ByteDance, Huawei, Xiaomi, Moonshot AI, Zhipu, MiniMax, Stability AI,
     Scale AI, Databricks, Snowflake, Salesforce, Oracle, SAP, Tesla, SpaceX, Groq, Cerebras, SambaNova, Graphcore, Inflection, Character AI, Runway,
     Black Forest Labs, Safe Superintelligence, Thinking Machines, AI21, Allen Institute, Ai2, EleutherAI, LAION, Adept, Palantir, Waymo, Cruise, Uber, Lyft,
     Airbnb, Netflix, Disney, Spotify, Shopify, Stripe, PayPal, Mastercard, Walmart, Adobe, Atlassian, Cisco, Dell, HP, Lenovo, Sony, Nintendo, Siemens,
     Bosch, Boeing, Toyota, BMW, Volkswagen, Accenture, Deloitte, McKinsey, Gartner, Bloomberg, Reuters, New York Times, Washington Post, Wall Street Journal,
     GitHub, GitLab, Mozilla, Cloudflare, Fastly, Netlify, Vercel, Heroku, DigitalOcean, Linode, Fly.io, Twilio, Datadog, Sentry, Elastic, Canonical,
     Linux Foundation, Apache Software Foundation, CNCF, W3C, IETF, ICANN, IEEE, ACM, NIST, NASA, DARPA, CERN, UNESCO, OECD, NATO, FDA, FTC, SEC, FBI, CIA, NSA,
     Y Combinator, Sequoia, a16z, Andreessen Horowitz, SoftBank, Goldman Sachs, JPMorgan, Morgan Stanley, BlackRock, Stanford, MIT, Harvard, Berkeley, UC Berkeley,
     Carnegie Mellon, Princeton, Caltech, Oxford, Cambridge University, Blockstream, Chaincode, Chaincode Labs, Lightning Labs, Spiral, Brink, Coinbase,
     Kraken, Binance, Coinkite, Casa, Bitmain, MicroStrategy, Mt. Gox, Square, Twitter, LinkedIn, Reddit, TikTok, YouTube, Pinterest, Yahoo, Mozilla Foundation,
     Pinecone, Weaviate, CrewAI, Cognition, Replit, Figure AI, Boston Dynamics, UK AI Safety Institute, AI Safety Institute, AI Alliance, METR, Epoch AI,
     European Union, European Commission, White House, Supreme Court, Federal Reserve, United Nations, World Bank, Khan Academy, Duolingo, Coursera, Udacity`,
  ],
  [
    'model',
    `BERT, RoBERTa, T5, AlphaGo, AlphaZero, AlphaFold, AlphaCode, AlphaProof, AlphaGeometry, AlphaEvolve, Stable Diffusion, DALL-E, DALL·E, Midjourney, Sora, Veo, Imagen,
     Whisper, PaLM, LaMDA, Bard, Chinchilla, Flamingo, Gato, Vicuna, Alpaca, OLMo, Molmo, Pixtral, Codestral, Magistral, Devstral, StarCoder, Codex, Code Llama, SmolLM,
     Command R, Jamba, Mamba, Nemotron, Minerva, Galactica, Segment Anything, ResNet, AlexNet, word2vec, GloVe, Flux, Genie, Hunyuan, Ernie, Doubao, Nano Banana, Granite Guardian`,
  ],
  [
    'product',
    `ChatGPT, ChatGPT Plus, ChatGPT Pro, GPT Store, Copilot, GitHub Copilot, Cursor, Windsurf, Devin, Claude Code, Codex CLI, Artifacts, NotebookLM, Perplexity, Operator, Deep Research, Siri, Alexa, Cortana, Apple Intelligence,
     Google Assistant, Google Search, Google Docs, Google Maps, Gmail, Bing, Google Translate, Watson, watsonx, watsonx.ai, InstructLab, Docling, BeeAI, Bedrock, SageMaker, Vertex AI, Azure, Azure OpenAI,
     PyTorch, TensorFlow, JAX, Keras, scikit-learn, NumPy, spaCy, LangChain, LangGraph, LlamaIndex, AutoGen, vLLM, Ollama, llama.cpp, LM Studio, Jupyter, Colab, Kaggle, MLflow, Kubeflow, CUDA, Triton,
     Kubernetes, Docker, Terraform, Ansible, Vault, Helm, Prometheus, Grafana, Kafka, Spark, Airflow, Hadoop, Postgres, PostgreSQL, MySQL, SQLite, MongoDB, Redis, Elasticsearch, Cassandra, DuckDB, BigQuery, Supabase, Firebase,
     Linux, Ubuntu, Debian, Fedora, Windows, macOS, iOS, iPadOS, Android, iPhone, iPad, MacBook, Mac, Apple Watch, Vision Pro, Apple Vision Pro, Raspberry Pi, Chrome, Firefox, Safari, Edge, Node, Node.js, Deno, Bun, React, React Native, Next.js,
     Vue, Svelte, Angular, Preact, jQuery, Redux, Tailwind, Bootstrap, Webpack, Vite, Babel, ESLint, TypeScript, JavaScript, Python, Rust, Golang, Java, Kotlin, Swift, Ruby, Ruby on Rails, Rails, Elixir, Phoenix, Erlang, Haskell, Clojure, Scala, PHP, Perl, COBOL, Fortran, WebAssembly,
     GraphQL, Django, Flask, FastAPI, Laravel, WordPress, Drupal, Git, Vim, Emacs, VS Code, Visual Studio, Xcode, IntelliJ, Slack, Discord, Zoom, Notion, Figma, Photoshop, Excel, PowerPoint, Outlook, Trello, Jira, Stack Overflow, Hacker News, Wikipedia, Mastodon, Bluesky, WhatsApp, Telegram,
     Instagram, Snapchat, Twitch, GitHub Actions, CircleCI, Jenkins, Travis, npm, Yarn, Homebrew, Mechanical Turk, Minecraft, Fortnite, PlayStation, Xbox, Kindle, Roomba, Neuralink, Starlink, Model Context Protocol, MCP, OpenTelemetry, eBPF, Tor, RSS,
     Bitcoin, Bitcoin Core, Bitcoin Knots, Lightning, Lightning Network, Ethereum, Litecoin, Monero, Dogecoin, Electrum, Wasabi, Samourai, JoinMarket, BTCPay, BTCPay Server, Eclair, Core Lightning, LND, LDK, Ledger, Trezor, Coldcard, Miniscript, Nostr, Fedimint, Taproot, SegWit`,
  ],
  [
    'paper',
    `MMLU, MMLU-Pro, GSM8K, HumanEval, SWE-bench, ARC-AGI, FrontierMath, Frontier Math, GPQA, HellaSwag, TruthfulQA, BIG-bench, Chatbot Arena, LMArena, LMSYS, AIME, Humanity's Last Exam, ImageNet, MNIST,
     Attention Is All You Need, Constitutional AI, Chain of Thought, AI Act, EU AI Act, GDPR, Bitter Lesson, Situational Awareness, Machines of Loving Grace`,
  ],
  [
    'person',
    `Sam Altman, Elon Musk, Dario Amodei, Demis Hassabis, Yann LeCun, Geoffrey Hinton, Yoshua Bengio, Ilya Sutskever, Andrej Karpathy, Mira Murati, Fei-Fei Li, Andrew Ng, Satya Nadella, Sundar Pichai, Mark Zuckerberg,
     Jensen Huang, Arvind Krishna, Tim Cook, Jeff Bezos, Bill Gates, Steve Jobs, Linus Torvalds, Alan Turing, Claude Shannon, Isaac Asimov, Gary Marcus, Timnit Gebru, Emily Bender, Eliezer Yudkowsky, Nick Bostrom, Noam Brown,
     Noam Shazeer, Jeff Dean, Ray Kurzweil, Marc Andreessen, Peter Thiel, Donald Trump, Joe Biden, Barack Obama, Satoshi, Satoshi Nakamoto, Hal Finney, Adam Back, Nick Szabo, Vitalik, Vitalik Buterin, Liang Wenfeng, Einstein, Shakespeare, Homer`,
  ],
];

/** Names of model families, which a version or a tier may follow. Without one, two of them are companies (`MAKERS`). */
export const FAMILIES = new Set(
  'gpt claude gemini llama granite qwen mistral mixtral gemma phi grok deepseek kimi falcon nova sora nemotron glm yi olmo codestral opus sonnet haiku o1 o3 o4 dall-e flux veo imagen'.split(
    ' ',
  ),
);
/** Words that may follow a family in place of a number. */
export const TIERS = new Set(
  'pro mini turbo ultra flash nano sonnet opus haiku large small medium instruct preview vision code coder guardian max plus chat high lite thinking heavy base instant deep think next scout maverick behemoth'.split(
    ' ',
  ),
);
/** Last words of organization names. */
export const ORGANIZATIONS = new Set(
  'institute university college school foundation labs lab inc corp corporation company ventures capital bank agency commission research department association alliance group partners technologies systems media studios ministry council committee society consortium times post journal union court senate congress'.split(
    ' ',
  ),
);
/** Last words of the names of papers, benchmarks and laws. */
export const PAPERS = new Set('bench benchmark eval act report'.split(' '));

/** Given names common enough that a capitalized word after one of them is a surname. */
export const GIVEN_NAMES = new Set(
  'aaron abby abigail abraham adam adrian agnes ahmed alan albert alex alexander alexandra alexis alfred ali alice alicia alison allen allison alyssa amanda amber amir amy ana anders andre andrea andreas andrei andrej andres andrew andy angela anil anita ann anna anne annie anthony antoine anton antonio april ari ariel arjun arnold arthur arun arvind ashley ashok aubrey austin ava avi barack barbara barry bart beatrice becky ben benjamin bernard beth betty bill billy blake bob bobby brad bradley brandon brenda brendan brent brett brian bridget brittany brooke bruce bryan burak caitlin caleb calvin cameron carl carla carlos carol caroline carolyn carrie cassandra catherine cathy cecilia chad charles charlie charlotte chelsea cheryl chloe chris christian christina christine christoph christopher cindy claire clara clark claudia cliff clint cody colin connor corey courtney craig cristina curtis cynthia daisy dale damian damien dan daniel daniela danielle danny darius darren dave david dawn dean deborah debra dennis derek diana diane diego dimitri dirk dominic don donald donna dora doris dorothy doug douglas drew duncan dustin dylan earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine elena eli elias elijah elizabeth ella ellen elliot elliott elon emily emma emmanuel eric erica erik erin ernest esther ethan eugene eva evan eve evelyn fabian faith fatima felipe felix fernando fiona florian frances francesca francis francisco frank fred frederick gabriel gabriela gareth gary gavin gemma gene geoff geoffrey george gerald gerard gil gina giovanni glenn gloria gordon grace graham grant greg gregory gretchen guillaume guy hannah hans harold harper harriet harry harvey hassan heather hector heidi helen helena henrik henry herbert hilary holly howard hugh hugo ian ibrahim igor ilya ines ingrid irene iris isaac isabel isabella ivan jack jackie jackson jacob jacqueline jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joe joel johan johannes john johnny jon jonas jonathan jordan jorge jose joseph josh joshua josie juan judith judy julia julian julie juliet julius june justin karen karim karl karthik katarina kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kenny kent kevin kim kimberly kirk kristen kristin kumar kurt kyle lana lance larry lars laura lauren laurie lawrence lea leah lee leila lena leo leon leonard leslie lewis liam lila lillian lily linda lindsay linus lisa liz lloyd logan lois lorenzo louis louise lucas lucia lucy luigi luis lukas luke lydia lynn mackenzie madeleine madison maggie malcolm manuel marc marcel marco marcus margaret maria marie marilyn mario marion marissa mark marshall martha martin mary mason mateo matt matthew matthias maureen maurice max maya megan mehdi mel melanie melissa mercedes meredith mia michael michel michele michelle miguel mike mikhail miles milton mina mira miranda miriam mitchell mohamed mohammad mohammed molly monica morgan moritz moses murray nadia nancy naomi natalie natasha nate nathan nathaniel neal neil nelson niall nicholas nick nicolas nicole nigel nikhil nikita nikolai nina noah noam noel nora norman olga oliver olivia omar oscar otto owen paige pamela pat patricia patrick paul paula pavel pedro penny perry pete peter phil philip philippe phoebe pierre pieter priya quentin quinn rachel rafael raj rajesh ralph ramon randall randy raphael raul ravi ray raymond rebecca reggie regina rene renee rhonda ricardo richard rick ricky rita rob robert roberta roberto robin rodrigo roger roland roman ron ronald rosa rose rosemary ross roxanne roy ruben ruby rudolf rupert russ russell ruth ryan sabrina sally sam samantha samir samuel sandra sandy sanjay santiago sara sarah sasha satya scott sean sebastian serena sergey sergio seth shane shannon sharon shawn sheila shirley sidney silvia simon simone sofia sonia sophia sophie spencer stacy stan stanley stefan stella stephan stephanie stephen steve steven stewart stuart sue sundar susan suzanne sven sylvia tamara tammy tania tanya tara taylor ted teresa terry thelma theo theodore theresa thomas tiffany tim timothy timnit tina tobias toby todd tom tomas tony tracy travis trevor tristan troy tyler umar ursula valerie vanessa vera veronica vic victor victoria vijay vikram vince vincent virginia vivian vladimir wade walter wanda warren wayne wendy werner wesley whitney wilfred will william willie winston wolfgang xavier yann yasmin yoshua yuki yusuf yvonne zach zachary zoe'.split(
    /\s+/,
  ),
);

/** Often capitalized but never a name by itself: time words, languages, common abbreviations, greetings. */
export const NO_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas thanksgiving easter
   english french german spanish chinese japanese korean american european british indian canadian russian italian african asian western eastern
   ai agi asi ml llm llms gpu gpus cpu cpus tpu tpus api apis rag nlp ui ux sdk cli url urls http https html css json sql pdf pr prs ceo cto cfo coo ciso vp phd mba usd eu uk us usa u.s u.k tv pc pcs it os id ids qa faq diy asap ok am pm est pst utc b2b saas roi kpi gdp ip vpn vm vms io iot ar vr xr ram ssd usb
   sir god internet earth ok okay yeah lol wow xyz x y z yep hey hello bye sorry web ph.d ph christ jesus oscar days show podcast part chapter section van von de der alright dude guys wait enter unlike whereas despite although anyways thanks someone mondays sundays saturdays fridays`.split(
    /\s+/,
  ),
);

/** Titles that come before a name but are not part of it. */
export const TITLES = new Set('ceo cto cfo coo ciso vp mr mrs ms dr prof professor president senator'.split(' '));

/** Normalized form of a name for comparison: lower case, hyphens as spaces, plain apostrophes, no possessive "'s". */
export function nameKey(name: string): string {
  const plain = name.toLowerCase().replaceAll('\u2019', "'");
  // Fast path: most names are one plain word.
  if (!/['\s\u2010\u2011-]/.test(plain)) return plain;
  return plain.replace(/'s(?= |$)/g, '').replace(/[\s\u2010\u2011-]+/g, ' ');
}

export interface KnownName {
  kind: MentionKind;
  /** As it is printed. */
  name: string;
}

const known = new Map<string, KnownName>();
const small = new Set<string>();
/** First words of known names, each with the number of words in the longest name that begins with it. */
const longest = new Map<string, number>();
for (const [kind, names] of KNOWN) {
  for (const name of names.split(/,\s+/)) {
    const key = nameKey(name.trim());
    // Tokens have no dot: "Mt" for "Mt. Gox".
    const words = key.replace(/^(\w+)\.(?= )/, '$1').split(' ');
    known.set(key, { kind, name: name.trim() });
    if (/^[a-z]/.test(name)) small.add(name.split(' ')[0] as string);
    longest.set(words[0] as string, Math.max(words.length, longest.get(words[0] as string) ?? 0));
  }
}

/** The known name with this key, or undefined. `key` is the result of `nameKey`. */
export function knownName(key: string): KnownName | undefined {
  return known.get(key);
}

/** Is `word`, as written, the lower-case first word of a known name ("watsonx")? */
export function isKnownSmall(word: string): boolean {
  return small.has(word);
}

/** Number of words in the longest known name that begins with `word` (lower case); 0 if there is none. */
export function longestFrom(word: string): number {
  return longest.get(word) ?? 0;
}
