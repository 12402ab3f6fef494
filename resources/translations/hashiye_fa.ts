<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Hashiye</source>
        <translation>دربارهٔ حاشیه</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>نرم‌افزار آزاد با پروانهٔ ⁨MIT⁩.</translation>
    </message>
    <message>
        <source>Hashiye {version}</source>
        <translation>حاشیه {version}</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>ساخته‌شده با</translation>
    </message>
    <message>
        <source>Marks named entities in Persian text. Everything stays on this computer, in the project file.</source>
        <translation>نشان‌گذاری موجودیت‌های نام‌دار در متن فارسی. همه‌چیز روی همین رایانه و در پروندهٔ پروژه می‌ماند.</translation>
    </message>
    <message>
        <source>Qt is used as a library of its own under the GNU Lesser General Public Licence, version 3; you may put another build of it in its place. The font is under the SIL Open Font Licence 1.1. The icons&apos; licence lies beside them.</source>
        <translation>⁨Qt⁩ کتابخانه‌ای جداست و با پروانهٔ ⁨GNU LGPL⁩ نسخهٔ ۳ به کار رفته است؛ می‌توانید ساخت دیگری از آن را به جایش بگذارید. قلم با پروانهٔ ⁨SIL OFL 1.1⁩ عرضه شده است. پروانهٔ نمادها کنار خود آن‌هاست.</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>مقاله</translation>
    </message>
    <message>
        <source>entity {label}, {number} of {count}, suggested, {score}%: {text}</source>
        <translation>موجودیت ⁨{label}⁩، {number} از {count}، پیشنهادی، {score} درصد: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>entity {label}, {number} of {count}: {text}</source>
        <translation>موجودیت ⁨{label}⁩، {number} از {count}: ⁨{text}⁩</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message>
        <source>marked: {count}</source>
        <translation>موجودیت: {count}</translation>
    </message>
    <message>
        <source>suggested: {count}</source>
        <translation>پیشنهاد: {count}</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} نویسه</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>سندها</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>انجام‌شده</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>پالایش وضعیت</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>پالایش عنوان</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>نشان‌دار</translation>
    </message>
    <message>
        <source>New</source>
        <translation>تازه</translation>
    </message>
    <message>
        <source>No documents yet. Drop text files or folders here.</source>
        <translation>هنوز سندی نیست. پرونده‌های متنی یا پوشه‌ها را اینجا رها کنید.</translation>
    </message>
    <message>
        <source>No title fits the filter.</source>
        <translation>هیچ عنوانی با پالایه جور نیست.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>در دست کار</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>پیشرفت</translation>
    </message>
    <message>
        <source>Title…</source>
        <translation>عنوان…</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} از {count}</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Copy details</source>
        <translation>رونوشت جزئیات</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>جزئیات خطا</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>خطایی رخ داد که نباید رخ می‌داد.</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>خطای پیش‌بینی‌نشده</translation>
    </message>
    <message>
        <source>What you marked before is saved. Please send these details to the developers, but read them first: they name files on this computer and may quote a text.</source>
        <translation>آنچه پیش از این نشان گذاشته‌اید ذخیره است. لطفاً این جزئیات را برای سازندگان بفرستید، ولی نخست بخوانیدشان: نام پرونده‌های این رایانه در آن‌ها هست و شاید تکه‌ای از یک متن هم باشد.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>برچسب‌زن</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>مرور…</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>پرونده‌ای برای نوشتن برگزینید.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>مقصد</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>سندها</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>برون‌بری</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>It does not hold: {what}</source>
        <translation>این‌ها در آن نمی‌گنجد: {what}</translation>
    </message>
    <message>
        <source>Replaces what is there: {files}</source>
        <translation>جایگزین پرونده‌های موجود می‌شود: ⁦{files}⁩</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>هستهٔ تصادفی تقسیم</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسیم</translation>
    </message>
    <message>
        <source>Split into train, dev and test</source>
        <translation>تقسیم به ⁨train⁩ و ⁨dev⁩ و ⁨test⁩</translation>
    </message>
    <message>
        <source>Those that are done</source>
        <translation>انجام‌شده‌ها</translation>
    </message>
    <message>
        <source>Writes: {files}</source>
        <translation>نوشته می‌شود: ⁦{files}⁩</translation>
    </message>
</context>
<context>
    <name>ExportReportDialog</name>
    <message>
        <source>Document</source>
        <translation>سند</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>گزارش برون‌بری</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>برچسب</translation>
    </message>
    <message>
        <source>No span was lost.</source>
        <translation>هیچ موجودیتی از دست نرفت.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>جایگاه</translation>
    </message>
    <message>
        <source>Spans that the format could not hold: {count}</source>
        <translation>موجودیت‌هایی که در قالب نگنجید: {count}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>چرا</translation>
    </message>
    <message>
        <source>{path}: {documents} documents, {spans} spans</source>
        <translation>⁦{path}⁩: {documents} سند، {spans} موجودیت</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>بستن (⁨Esc⁩)</translation>
    </message>
    <message>
        <source>Exact letters</source>
        <translation>عین حروف</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>یافتن در سند</translation>
    </message>
    <message>
        <source>Leave out matches inside a longer word</source>
        <translation>نادیده گرفتن یافته‌های درون واژه‌های بلندتر</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>یافتهٔ بعدی (⁨Enter⁩)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>یافت نشد</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>یافتهٔ قبلی (⁨Shift+Enter⁩)</translation>
    </message>
    <message>
        <source>Tell apart ی and ي, ک and ك, digits, joiners and marks</source>
        <translation>جدا شمردن ی از ي، ک از ك، و گونه‌های رقم، نیم‌فاصله و اِعراب</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>واژهٔ کامل</translation>
    </message>
    <message>
        <source>{index} of {total}</source>
        <translation>{index} از {total}</translation>
    </message>
</context>
<context>
    <name>HintBar</name>
    <message>
        <source>A digit gives a label: to the selection, to the word at the caret, or to the suggestion in focus. F1 shows all keys.</source>
        <translation>با یک رقم برچسب بزنید: به متن گزیده، به واژهٔ زیر مکان‌نما یا به پیشنهاد جاری. ⁨F1⁩ همهٔ کلیدها را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>Close the hints</source>
        <translation>بستن راهنمایی‌ها</translation>
    </message>
    <message>
        <source>Enter accepts the suggestion, Delete rejects it; both go on to the next.</source>
        <translation>⁨Enter⁩ پیشنهاد را می‌پذیرد و ⁨Delete⁩ رد می‌کند؛ هر دو به بعدی می‌روند.</translation>
    </message>
    <message>
        <source>Tab goes to the next suggestion. Press it now.</source>
        <translation>⁨Tab⁩ به پیشنهاد بعدی می‌رود. همین حالا بزنید.</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} از {steps}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add a folder…</source>
        <translation>افزودن پوشه…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>افزودن پرونده…</translation>
    </message>
    <message>
        <source>Add labels that the project lacks</source>
        <translation>افزودن برچسب‌هایی که پروژه ندارد</translation>
    </message>
    <message>
        <source>By the suffix of each file</source>
        <translation>از روی پسوند هر پرونده</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>پرونده‌ها برای درون‌ریزی</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>درون‌ریزی</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>برداشتن از فهرست</translation>
    </message>
    <message>
        <source>Spans, as if you had marked them</source>
        <translation>موجودیت، گویی خودتان نشان گذاشته‌اید</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Suggestions, to be answered one by one</source>
        <translation>پیشنهاد، تا یکی‌یکی پاسخ بگیرند</translation>
    </message>
    <message>
        <source>The documents are done</source>
        <translation>سندها انجام‌شده‌اند</translation>
    </message>
    <message>
        <source>The project has: {labels}</source>
        <translation>پروژه این‌ها را دارد: ⁨{labels}⁩</translation>
    </message>
    <message>
        <source>What is marked becomes</source>
        <translation>تبدیل نشان‌گذاری‌ها به</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Could not be read: {count}</source>
        <translation>خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>Documents with {what}: {count}; their text stays as it is</source>
        <translation>سندهای دارای {what}: {count}؛ متنشان دست‌نخورده می‌ماند</translation>
    </message>
    <message>
        <source>Documents: {count}</source>
        <translation>سندها: {count}</translation>
    </message>
    <message>
        <source>Files by encoding: {encodings}</source>
        <translation>پرونده‌ها بر پایهٔ کدگذاری: ⁨{encodings}⁩</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>گزارش درون‌ریزی</translation>
    </message>
    <message>
        <source>Left out: {count}</source>
        <translation>کنار گذاشته شد: {count}</translation>
    </message>
    <message>
        <source>New labels: {labels}</source>
        <translation>برچسب‌های تازه: ⁨{labels}⁩</translation>
    </message>
    <message>
        <source>Spans: {count}</source>
        <translation>موجودیت‌ها: {count}</translation>
    </message>
    <message>
        <source>Suggestions: {count}</source>
        <translation>پیشنهادها: {count}</translation>
    </message>
    <message>
        <source>There already, and skipped: {count}</source>
        <translation>از پیش بود و نادیده گرفته شد: {count}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
</context>
<context>
    <name>LabelPanel</name>
    <message>
        <source>Labels</source>
        <translation>برچسب‌ها</translation>
    </message>
</context>
<context>
    <name>LabelRow</name>
    <message>
        <source>{label}, key {key}, {count} in this document</source>
        <translation>⁨{label}⁩، کلید ⁨{key}⁩، {count} مورد در این سند</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Done again: {name}</source>
        <translation>ازنو: {name}</translation>
    </message>
    <message>
        <source>Every document of this project is done.</source>
        <translation>همهٔ سندهای این پروژه انجام شده‌اند.</translation>
    </message>
    <message>
        <source>Export training data…</source>
        <translation>برون‌بری دادهٔ آموزشی…</translation>
    </message>
    <message>
        <source>Hashiye</source>
        <translation>حاشیه</translation>
    </message>
    <message>
        <source>No suggestion is pending. Ctrl+Enter: done, and on to the next document.</source>
        <translation>پیشنهادی در انتظار نیست. با ⁨Ctrl+Enter⁩ سند انجام‌شده می‌شود و به بعدی می‌روید.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>دوباره</translation>
    </message>
    <message>
        <source>Undone: {name}</source>
        <translation>واگرد: {name}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Recent projects</source>
        <translation>پروژه‌های اخیر</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>بستن این پیام</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطا</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>اطلاع</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>هشدار</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} پیام دیگر</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>Browse…</source>
        <translation>مرور…</translation>
    </message>
    <message>
        <source>Choose a label set file.</source>
        <translation>یک پروندهٔ مجموعهٔ برچسب برگزینید.</translation>
    </message>
    <message>
        <source>Choose where the project is to be.</source>
        <translation>جای پروژه را برگزینید.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>گزینش…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>ساختن</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>از پرونده</translation>
    </message>
    <message>
        <source>Hashiye projects (*.hashiye)</source>
        <translation>پروژه‌های حاشیه (*.hashiye)</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>مجموعهٔ برچسب</translation>
    </message>
    <message>
        <source>Label set file</source>
        <translation>پروندهٔ مجموعهٔ برچسب</translation>
    </message>
    <message>
        <source>Label sets (*.json)</source>
        <translation>مجموعه‌های برچسب (*.json)</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>پروژهٔ تازه</translation>
    </message>
    <message>
        <source>Say under which name you mark.</source>
        <translation>نامی را که با آن برچسب می‌زنید بنویسید.</translation>
    </message>
    <message>
        <source>Spans may</source>
        <translation>موجودیت‌ها</translation>
    </message>
    <message>
        <source>The base set</source>
        <translation>مجموعهٔ پایه</translation>
    </message>
    <message>
        <source>This file is there already. Choose another name.</source>
        <translation>این پرونده از پیش هست. نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>نام شما</translation>
    </message>
    <message>
        <source>my project</source>
        <translation>پروژهٔ من</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Ctrl+Enter saves. An empty note is removed.</source>
        <translation>⁨Ctrl+Enter⁩ ذخیره می‌کند. یادداشت خالی حذف می‌شود.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source> px</source>
        <translation> پیکسل</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>ظاهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>همانند سیستم</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تیره</translation>
    </message>
    <message>
        <source>For this project</source>
        <translation>برای این پروژه</translation>
    </message>
    <message>
        <source>For you, on this computer</source>
        <translation>برای شما، روی این رایانه</translation>
    </message>
    <message>
        <source>Hide suggestions below</source>
        <translation>پنهان کردن پیشنهادهای کمتر از</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تضاد بالا</translation>
    </message>
    <message>
        <source>Holds from the next project that you open.</source>
        <translation>از پروژهٔ بعدی که باز کنید به کار می‌آید.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>فاصلهٔ سطرها</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>تنظیم‌ها</translation>
    </message>
    <message>
        <source>Size of the article&apos;s text</source>
        <translation>اندازهٔ متن مقاله</translation>
    </message>
    <message>
        <source>Spans may</source>
        <translation>موجودیت‌ها</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>نام شما</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>Exporting</source>
        <translation>در حال برون‌بری</translation>
    </message>
    <message>
        <source>Hashiye projects (*.hashiye)</source>
        <translation>پروژه‌های حاشیه (*.hashiye)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>درون‌ریزی پوشه</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>درون‌ریزی پرونده‌ها</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>در حال درون‌ریزی</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>باز کردن پروژه</translation>
    </message>
    <message>
        <source>Text, JSON lines and CoNLL (*.txt *.jsonl *.conll);;All files (*)</source>
        <translation>متن، ⁨JSONL⁩ و ⁨CoNLL⁩ (*.txt *.jsonl *.conll);;همهٔ پرونده‌ها (*)</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy the report</source>
        <translation>رونوشت گزارش</translation>
    </message>
    <message>
        <source>The first {shown} are shown; the copied report has them all.</source>
        <translation>{shown} مورد نخست نشان داده شده است؛ در رونوشت گزارش همه هست.</translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>Nothing is marked here yet. Select words and press a label&apos;s key.</source>
        <translation>هنوز چیزی نشان نگذاشته‌اید. واژه‌ها را برگزینید و کلید برچسب را بزنید.</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>موجودیت‌ها</translation>
    </message>
    <message>
        <source>Spans and suggestions of this document</source>
        <translation>موجودیت‌ها و پیشنهادهای این سند</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>No project is open. Drop a project here, open one, or make a new one.</source>
        <translation>پروژه‌ای باز نیست. پروژه‌ای را اینجا رها کنید، یکی را باز کنید یا پروژه‌ای تازه بسازید.</translation>
    </message>
    <message>
        <source>This project has no documents yet. Drop text files here, or import them.</source>
        <translation>این پروژه هنوز سندی ندارد. پرونده‌های متنی را اینجا رها یا درون‌ریزی کنید.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>لغو</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %n change(s)</source>
        <translation>
            <numerusform>%n تغییر ذخیره نشده</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>فقط‌خواندنی</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>ذخیره شد</translation>
    </message>
    <message>
        <source>done</source>
        <translation>انجام‌شده</translation>
    </message>
    <message>
        <source>entities: {count}</source>
        <translation>موجودیت: {count}</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>نشان‌دار</translation>
    </message>
    <message>
        <source>pending: {count}</source>
        <translation>در انتظار: {count}</translation>
    </message>
    <message>
        <source>{n} entities an hour</source>
        <translation>{n} موجودیت در ساعت</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Document</source>
        <translation>سند</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ویرایش</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>راهنما</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>پیشنهادها</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>نما</translation>
    </message>
    <message>
        <source>About Hashiye</source>
        <translation>دربارهٔ حاشیه</translation>
    </message>
    <message>
        <source>Accept all suggestions</source>
        <translation>پذیرفتن همهٔ پیشنهادها</translation>
    </message>
    <message>
        <source>Accept, and go to the next</source>
        <translation>پذیرفتن و رفتن به بعدی</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تیره</translation>
    </message>
    <message>
        <source>Delete the document</source>
        <translation>حذف سند</translation>
    </message>
    <message>
        <source>Done, and go to the next</source>
        <translation>انجام شد؛ رفتن به بعدی</translation>
    </message>
    <message>
        <source>E&amp;ntity</source>
        <translation>موجودیت</translation>
    </message>
    <message>
        <source>End edge in by a character</source>
        <translation>لبهٔ پایان یک نویسه درون‌تر</translation>
    </message>
    <message>
        <source>End edge in by a morpheme</source>
        <translation>لبهٔ پایان یک تکواژ درون‌تر</translation>
    </message>
    <message>
        <source>End edge in by a word</source>
        <translation>لبهٔ پایان یک واژه درون‌تر</translation>
    </message>
    <message>
        <source>End edge out by a character</source>
        <translation>لبهٔ پایان یک نویسه بیرون‌تر</translation>
    </message>
    <message>
        <source>End edge out by a morpheme</source>
        <translation>لبهٔ پایان یک تکواژ بیرون‌تر</translation>
    </message>
    <message>
        <source>End edge out by a word</source>
        <translation>لبهٔ پایان یک واژه بیرون‌تر</translation>
    </message>
    <message>
        <source>Export training data…</source>
        <translation>برون‌بری دادهٔ آموزشی…</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>یافتن در سند</translation>
    </message>
    <message>
        <source>Flag for later</source>
        <translation>نشان‌دار کردن برای بعد</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>درون‌ریزی پوشه…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>درون‌ریزی پرونده‌ها…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>متن درشت‌تر</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>پروژهٔ تازه…</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>سند بعدی</translation>
    </message>
    <message>
        <source>Next entity or suggestion</source>
        <translation>موجودیت یا پیشنهاد بعدی</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>یافتهٔ بعدی</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>پیشنهاد بعدی</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>هنوز انجام نشده</translation>
    </message>
    <message>
        <source>Note on the entity…</source>
        <translation>یادداشت بر موجودیت…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>باز کردن پروژه…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>باز کردن پروژهٔ نمونه</translation>
    </message>
    <message>
        <source>Persian interface</source>
        <translation>رابط فارسی</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>تنظیم‌ها…</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>سند قبلی</translation>
    </message>
    <message>
        <source>Previous entity or suggestion</source>
        <translation>موجودیت یا پیشنهاد قبلی</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>یافتهٔ قبلی</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>پیشنهاد قبلی</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ازنو</translation>
    </message>
    <message>
        <source>Reject all suggestions</source>
        <translation>رد کردن همهٔ پیشنهادها</translation>
    </message>
    <message>
        <source>Reject the suggestion, or delete the entity</source>
        <translation>رد پیشنهاد یا حذف موجودیت</translation>
    </message>
    <message>
        <source>Show invisible characters</source>
        <translation>نمایش نویسه‌های نامرئی</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>متن ریزتر</translation>
    </message>
    <message>
        <source>Start edge in by a character</source>
        <translation>لبهٔ آغاز یک نویسه درون‌تر</translation>
    </message>
    <message>
        <source>Start edge in by a morpheme</source>
        <translation>لبهٔ آغاز یک تکواژ درون‌تر</translation>
    </message>
    <message>
        <source>Start edge in by a word</source>
        <translation>لبهٔ آغاز یک واژه درون‌تر</translation>
    </message>
    <message>
        <source>Start edge out by a character</source>
        <translation>لبهٔ آغاز یک نویسه بیرون‌تر</translation>
    </message>
    <message>
        <source>Start edge out by a morpheme</source>
        <translation>لبهٔ آغاز یک تکواژ بیرون‌تر</translation>
    </message>
    <message>
        <source>Start edge out by a word</source>
        <translation>لبهٔ آغاز یک واژه بیرون‌تر</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واگرد</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A span from {start} to {end} does not lie in “{title}”, which has {length} characters.</source>
        <translation>موجودیت {start} تا {end} درون «⁨{title}⁩» نیست؛ این سند {length} نویسه دارد.</translation>
    </message>
    <message>
        <source>Another annotator made the span, and only they change it.</source>
        <translation>این موجودیت را برچسب‌زن دیگری ساخته است و تنها خود او آن را تغییر می‌دهد.</translation>
    </message>
    <message>
        <source>Arabic kaf (ك)</source>
        <translation>کاف عربی (ك)</translation>
    </message>
    <message>
        <source>Arabic ye (ي, ى)</source>
        <translation>یای عربی (ي، ى)</translation>
    </message>
    <message>
        <source>CoNLL: one token and its IOB2 tag a line</source>
        <translation>⁨CoNLL⁩: هر سطر یک توکن و تگ ⁨IOB2⁩ آن</translation>
    </message>
    <message>
        <source>Document “{document}” holds half a surrogate pair, which is no character and cannot be written. Import the document again from an undamaged file.</source>
        <translation>سند «⁨{document}⁩» نیمه‌ای از یک جفت جانشین (⁨surrogate⁩) دارد که نویسه نیست و نمی‌توان آن را نوشت. سند را از پرونده‌ای سالم دوباره درون‌ریزی کنید.</translation>
    </message>
    <message>
        <source>Document “{document}”: its metadata has a field “{field}”, which the format needs for itself. Rename that field.</source>
        <translation>سند «⁨{document}⁩»: فرادادهٔ آن فیلدی به نام «⁨{field}⁩» دارد که قالب برای خود لازم دارد. نام آن فیلد را تغییر دهید.</translation>
    </message>
    <message>
        <source>Documents with {what}: {count}; their text stays as it is.</source>
        <translation>سندهای دارای {what}: {count}؛ متنشان دست‌نخورده می‌ماند.</translation>
    </message>
    <message>
        <source>Documents: {documents}; characters: {characters}; spans: {spans}; suggestions: {suggestions}, of them without a verdict: {pending}.</source>
        <translation>سندها: {documents}؛ نویسه‌ها: {characters}؛ موجودیت‌ها: {spans}؛ پیشنهادها: {suggestions}، از این میان در انتظار: {pending}.</translation>
    </message>
    <message>
        <source>Files in {encoding}: {count}.</source>
        <translation>پرونده‌ها با کدگذاری ⁨{encoding}⁩: {count}.</translation>
    </message>
    <message>
        <source>Imported documents: {documents}; spans: {spans}; suggestions: {suggestions}; documents that were there already: {skipped}.</source>
        <translation>سندهای درون‌ریخته: {documents}؛ موجودیت‌ها: {spans}؛ پیشنهادها: {suggestions}؛ سندهایی که از پیش بودند: {skipped}.</translation>
    </message>
    <message>
        <source>It begins or ends inside a token.</source>
        <translation>آغاز یا پایان آن میان یک توکن است.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>تهی است.</translation>
    </message>
    <message>
        <source>It lies inside another span.</source>
        <translation>درون موجودیت دیگری است.</translation>
    </message>
    <message>
        <source>It overlaps another span.</source>
        <translation>با موجودیت دیگری هم‌پوشانی دارد.</translation>
    </message>
    <message>
        <source>Its label holds white space, which divides the columns.</source>
        <translation>برچسب آن فاصله دارد و فاصله جداکنندهٔ ستون‌هاست.</translation>
    </message>
    <message>
        <source>JSONL: one document a line, offsets in characters</source>
        <translation>⁨JSONL⁩: هر سطر یک سند، جایگاه‌ها به نویسه</translation>
    </message>
    <message>
        <source>Left out of {path}: {document}, {start} to {end}, {label}, “{surface}”. {reason}</source>
        <translation>در ⁦{path}⁩ نیامد: ⁨{document}⁩، {start} تا {end}، ⁨{label}⁩، «⁨{surface}⁩». {reason}</translation>
    </message>
    <message>
        <source>NUL characters</source>
        <translation>نویسه‌های ⁨NUL⁩</translation>
    </message>
    <message>
        <source>New labels: {labels}.</source>
        <translation>برچسب‌های تازه: ⁨{labels}⁩.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” has worked in {path}. Choose one of: {names}.</source>
        <translation>کسی به نام «⁨{name}⁩» در ⁦{path}⁩ کار نکرده است. یکی از این‌ها را برگزینید: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>Not saved: {path} cannot be written ({detail}). The change is kept and saved as soon as it can be; free some space or reconnect the disk.</source>
        <translation>ذخیره نشد: نوشتن در ⁦{path}⁩ ممکن نیست (⁨{detail}⁩). تغییر نگه داشته شده است و همین که بشود ذخیره می‌شود؛ روی دیسک جا باز کنید یا دوباره وصلش کنید.</translation>
    </message>
    <message>
        <source>Notes on spans, and who gave each verdict.</source>
        <translation>یادداشت‌های موجودیت‌ها، و این‌که هر پیشنهاد را چه کسی پذیرفته یا رد کرده است.</translation>
    </message>
    <message>
        <source>Nothing was written: no document is done. Finish one, or export all documents (--state all).</source>
        <translation>چیزی نوشته نشد: هیچ سندی انجام‌شده نیست. سندی را تمام کنید یا همهٔ سندها را برون‌بری کنید (⁨--state all⁩).</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>متن ساده</translation>
    </message>
    <message>
        <source>Read only: plain text holds no spans.</source>
        <translation>فقط‌خواندنی: متن ساده موجودیت نگه نمی‌دارد.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>خواندن</translation>
    </message>
    <message>
        <source>Row {row} of {table} points at a row of {parent} that is not there. Go back to a backup.</source>
        <translation>سطر {row} از جدول ⁨{table}⁩ به سطری از ⁨{parent}⁩ اشاره می‌کند که نیست. به یک نسخهٔ پشتیبان برگردید.</translation>
    </message>
    <message>
        <source>SQLite finds damage: {detail}. Go back to a backup, or export what can be read.</source>
        <translation>⁨SQLite⁩ خرابی یافت: ⁨{detail}⁩. به یک نسخهٔ پشتیبان برگردید، یا هر چه را خواندنی است برون‌بری کنید.</translation>
    </message>
    <message>
        <source>Several people have worked in {path}. Choose whose spans are meant: {names}.</source>
        <translation>چند نفر در ⁦{path}⁩ کار کرده‌اند. بگویید موجودیت‌های چه کسی: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>یافتن پیشنهاد</translation>
    </message>
    <message>
        <source>Suggestions: {suggestions}, in documents: {documents}.</source>
        <translation>پیشنهادها: {suggestions}، در سندها: {documents}.</translation>
    </message>
    <message>
        <source>The document {document} is not in this project.</source>
        <translation>سند ⁨{document}⁩ در این پروژه نیست.</translation>
    </message>
    <message>
        <source>The encoding of “{path}” cannot be told. Save the file as UTF-8 and import it again.</source>
        <translation>کدگذاری «⁦{path}⁩» شناخته نشد. پرونده را با ⁨UTF-8⁩ ذخیره و دوباره درون‌ریزی کنید.</translation>
    </message>
    <message>
        <source>The format “{name}” cannot be exported, only imported. Choose another format.</source>
        <translation>قالب «⁨{name}⁩» برون‌بری نمی‌شود، فقط درون‌ریزی. قالب دیگری برگزینید.</translation>
    </message>
    <message>
        <source>The format “{name}” cannot be imported, only exported. Choose another format.</source>
        <translation>قالب «⁨{name}⁩» درون‌ریزی نمی‌شود، فقط برون‌بری. قالب دیگری برگزینید.</translation>
    </message>
    <message>
        <source>The format “{name}” of the package “{package}” does not load: {reason}. Update or remove that package.</source>
        <translation>قالب «⁨{name}⁩» از بستهٔ «⁨{package}⁩» بار نمی‌شود: ⁨{reason}⁩. آن بسته را به‌روز یا حذف کنید.</translation>
    </message>
    <message>
        <source>The project could not be read or written: {detail}. “hashiye check” tells whether it is damaged; backups lie beside it.</source>
        <translation>پروژه خوانده یا نوشته نشد: ⁨{detail}⁩. «⁦hashiye check⁩» می‌گوید که آیا خراب است؛ نسخه‌های پشتیبان کنار آن هستند.</translation>
    </message>
    <message>
        <source>The project has no label {labels}; “{title}” uses it. Nothing was imported. Import again and have new labels added (--new-labels), or correct the labels in the file.</source>
        <translation>پروژه برچسب ⁨{labels}⁩ را ندارد، ولی «⁨{title}⁩» آن را به کار برده است. چیزی درون‌ریزی نشد. دوباره درون‌ریزی کنید و بخواهید برچسب‌های تازه افزوده شوند (⁨--new-labels⁩)، یا برچسب‌ها را در پرونده اصلاح کنید.</translation>
    </message>
    <message>
        <source>The project has no label {label}. Choose one of its labels, or add it.</source>
        <translation>پروژه برچسب ⁨{label}⁩ را ندارد. یکی از برچسب‌های آن را برگزینید، یا این را به آن بیفزایید.</translation>
    </message>
    <message>
        <source>The span is no longer in the project.</source>
        <translation>این موجودیت دیگر در پروژه نیست.</translation>
    </message>
    <message>
        <source>The step cannot be taken: it would remove the label {label}, which spans have by now. Give them another label first.</source>
        <translation>این گام شدنی نیست: برچسب ⁨{label}⁩ را حذف می‌کند که اکنون موجودیت‌هایی دارد. نخست برچسب دیگری به آن‌ها بدهید.</translation>
    </message>
    <message>
        <source>The step cannot be taken: the {table} that it changed are no longer as it left them.</source>
        <translation>این گام شدنی نیست: آنچه در ⁨{table}⁩ تغییر داده بود دیگر به همان حال نیست.</translation>
    </message>
    <message>
        <source>The step was not taken: {path} cannot be written ({detail}). Nothing has changed; free some space or reconnect the disk, then try again.</source>
        <translation>این گام برداشته نشد: نوشتن در ⁦{path}⁩ ممکن نیست (⁨{detail}⁩). چیزی تغییر نکرد؛ روی دیسک جا باز کنید یا دوباره وصلش کنید و باز بکوشید.</translation>
    </message>
    <message>
        <source>The suggestion is no longer in the project.</source>
        <translation>این پیشنهاد دیگر در پروژه نیست.</translation>
    </message>
    <message>
        <source>There is no format “{name}”. Choose one of: {names}.</source>
        <translation>قالبی به نام «⁨{name}⁩» نیست. یکی از این‌ها را برگزینید: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>There is no project at {path}. Check the name, or create one there.</source>
        <translation>در ⁦{path}⁩ پروژه‌ای نیست. نام را بررسی کنید، یا همان‌جا پروژه‌ای بسازید.</translation>
    </message>
    <message>
        <source>White space, titles and metadata; spans inside others, overlapping ones, and those that begin or end inside a token.</source>
        <translation>فاصله‌ها، عنوان‌ها و فراداده؛ موجودیت‌های تودرتو، هم‌پوشان، و آن‌هایی که آغاز یا پایانشان میان یک توکن است.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>نوشتن</translation>
    </message>
    <message>
        <source>a space where a ZWNJ is likely meant</source>
        <translation>فاصله به‌جای نیم‌فاصله</translation>
    </message>
    <message>
        <source>accept suggestions</source>
        <translation>پذیرش پیشنهادها</translation>
    </message>
    <message>
        <source>change an entity</source>
        <translation>تغییر موجودیت</translation>
    </message>
    <message>
        <source>change the policy for spans</source>
        <translation>تغییر قاعدهٔ موجودیت‌ها</translation>
    </message>
    <message>
        <source>change the state of a document</source>
        <translation>تغییر وضعیت سند</translation>
    </message>
    <message>
        <source>change the threshold</source>
        <translation>تغییر آستانه</translation>
    </message>
    <message>
        <source>correct a suggestion</source>
        <translation>اصلاح پیشنهاد</translation>
    </message>
    <message>
        <source>delete an entity</source>
        <translation>حذف موجودیت</translation>
    </message>
    <message>
        <source>delete documents</source>
        <translation>حذف سندها</translation>
    </message>
    <message>
        <source>digits of another set than most</source>
        <translation>رقم‌هایی جز رقم‌های غالب متن</translation>
    </message>
    <message>
        <source>import documents</source>
        <translation>درون‌ریزی سندها</translation>
    </message>
    <message>
        <source>invisible direction marks</source>
        <translation>نشانه‌های نامرئی جهت متن</translation>
    </message>
    <message>
        <source>kashida (ـ)</source>
        <translation>کشیده (ـ)</translation>
    </message>
    <message>
        <source>mark an entity</source>
        <translation>نشان‌گذاری موجودیت</translation>
    </message>
    <message>
        <source>presentation forms of letters</source>
        <translation>شکل‌های نمایشی حروف</translation>
    </message>
    <message>
        <source>reject suggestions</source>
        <translation>رد پیشنهادها</translation>
    </message>
    <message>
        <source>replacement characters, from a wrong decoding</source>
        <translation>نویسه‌های جانشین، از کدگشایی نادرست</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>نوشتن یادداشت</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Check the path and its permissions.</source>
        <translation>⁦{file}⁩ خوانده نمی‌شود: ⁨{reason}⁩. مسیر و مجوزهای آن را بررسی کنید.</translation>
    </message>
    <message>
        <source>{file} gives the key “{key}” to {first} and to {second}. Change one of them.</source>
        <translation>⁦{file}⁩ کلید «⁨{key}⁩» را هم به ⁨{first}⁩ داده است هم به ⁨{second}⁩. یکی را تغییر دهید.</translation>
    </message>
    <message>
        <source>{file} has no labels. A label set is an object with a list under “labels”, each with a “name”.</source>
        <translation>⁦{file}⁩ برچسبی ندارد. مجموعهٔ برچسب یک شیء است با فهرستی زیر «⁨labels⁩» که هر عضو آن «⁨name⁩» دارد.</translation>
    </message>
    <message>
        <source>{file} has the label {label} twice. Remove one.</source>
        <translation>⁦{file}⁩ برچسب ⁨{label}⁩ را دو بار دارد. یکی را حذف کنید.</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text. Save the label set as UTF-8.</source>
        <translation>⁦{file}⁩ متن ⁨UTF-8⁩ نیست. مجموعهٔ برچسب را با ⁨UTF-8⁩ ذخیره کنید.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not JSON ({reason}). Correct that line.</source>
        <translation>⁦{file}⁩، سطر {line}: این ⁨JSON⁩ نیست (⁨{reason}⁩). آن سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>{file}: label {number} has “{field}”, which is no text field of a label. The fields are: {fields}.</source>
        <translation>⁦{file}⁩: برچسب {number} فیلد «⁨{field}⁩» دارد که از فیلدهای متنی برچسب نیست. فیلدها این‌ها هستند: ⁨{fields}⁩.</translation>
    </message>
    <message>
        <source>{file}: label {number} is not an object. Write it as {{“name”: “PER”}}.</source>
        <translation>⁦{file}⁩: برچسب {number} شیء نیست. آن را چنین بنویسید: ⁨{{&quot;name&quot;: &quot;PER&quot;}}⁩.</translation>
    </message>
    <message>
        <source>{file}: label {number} needs a “name” without spaces, such as PER; exports are written with it.</source>
        <translation>⁦{file}⁩: برچسب {number} به «⁨name⁩» بی‌فاصله‌ای مانند ⁨PER⁩ نیاز دارد که در برون‌بری نوشته شود.</translation>
    </message>
    <message>
        <source>{file}: the key of {label} must be one letter or digit, not “{key}”.</source>
        <translation>⁦{file}⁩: کلید ⁨{label}⁩ باید یک حرف یا رقم باشد، نه «⁨{key}⁩».</translation>
    </message>
    <message>
        <source>{path} cannot be read ({detail}). Check its permissions and the disk, which may be full.</source>
        <translation>⁦{path}⁩ خوانده نمی‌شود (⁨{detail}⁩). مجوزهای آن و دیسک را بررسی کنید؛ شاید دیسک پر باشد.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({detail}). Choose a folder that you may write to.</source>
        <translation>نوشتن در ⁦{path}⁩ ممکن نیست (⁨{detail}⁩). پوشه‌ای برگزینید که اجازهٔ نوشتن در آن را دارید.</translation>
    </message>
    <message>
        <source>{path} could not be backed up to {folder} ({detail}). Make room there, or allow writing.</source>
        <translation>از ⁦{path}⁩ نسخهٔ پشتیبان در ⁦{folder}⁩ ساخته نشد (⁨{detail}⁩). آنجا جا باز کنید یا اجازهٔ نوشتن بدهید.</translation>
    </message>
    <message>
        <source>{path} exists already. Open it, or choose another name.</source>
        <translation>⁦{path}⁩ از پیش هست. آن را باز کنید، یا نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{path} is a project or another database, which the export would destroy. Choose another name for the output.</source>
        <translation>⁦{path}⁩ پروژه یا پایگاه دادهٔ دیگری است و برون‌برد آن را از میان می‌برد. نام دیگری برای خروجی برگزینید.</translation>
    </message>
    <message>
        <source>{path} is a project, not a file of documents. Export from it, and import what that gives.</source>
        <translation>⁦{path}⁩ پروژه است، نه پروندهٔ سند. از آن برون‌بری کنید و حاصل را درون‌ریزی کنید.</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Hashiye has changed nothing in it. Its latest backup is in {backups}.</source>
        <translation>⁦{path}⁩ خراب است (⁨{detail}⁩). حاشیه چیزی در آن تغییر نداده است. تازه‌ترین نسخهٔ پشتیبان آن در ⁦{backups}⁩ است.</translation>
    </message>
    <message>
        <source>{path} is not a Hashiye project. Choose a file that Hashiye made (its name ends in .hashiye).</source>
        <translation>⁦{path}⁩ پروژهٔ حاشیه نیست. پرونده‌ای را برگزینید که حاشیه ساخته باشد (نامش به ⁨.hashiye⁩ پایان می‌یابد).</translation>
    </message>
    <message>
        <source>{path} is open read-only. Nothing can be changed in it. Copy it to a place of your own.</source>
        <translation>⁦{path}⁩ فقط‌خواندنی باز شده است و چیزی در آن تغییر نمی‌کند. آن را در جایی از آن خود رونوشت کنید.</translation>
    </message>
    <message>
        <source>{path} is open read-only: {holder} has it open for writing. Close it there first.</source>
        <translation>⁦{path}⁩ فقط‌خواندنی باز شده است: ⁨{holder}⁩ آن را برای نوشتن باز دارد. نخست آن را آنجا ببندید.</translation>
    </message>
    <message>
        <source>{path} is ready, with the labels {labels}.</source>
        <translation>⁦{path}⁩ آماده است، با برچسب‌های ⁨{labels}⁩.</translation>
    </message>
    <message>
        <source>{path} is whole.</source>
        <translation>⁦{path}⁩ سالم است.</translation>
    </message>
    <message>
        <source>{path} was made by a newer Hashiye (file version {version}). Update Hashiye to open it.</source>
        <translation>⁦{path}⁩ را نسخهٔ تازه‌تری از حاشیه ساخته است (نسخهٔ پرونده: {version}). برای باز کردنش حاشیه را به‌روز کنید.</translation>
    </message>
    <message>
        <source>{path}: documents: {documents}; spans: {spans}.</source>
        <translation>⁦{path}⁩: سندها: {documents}؛ موجودیت‌ها: {spans}.</translation>
    </message>
    <message>
        <source>{problem} See “{command} --help”.</source>
        <translation>⁨{problem}⁩ راهنما: ⁨{command} --help⁩</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}. Check that the file is there and that you may read it.</source>
        <translation>«⁦{path}⁩» خوانده نمی‌شود: ⁨{reason}⁩. ببینید پرونده سر جایش هست و اجازهٔ خواندنش را دارید.</translation>
    </message>
    <message>
        <source>“{path}” could not be written: no room on the disk. Nothing was changed; make room or choose another place, then try again.</source>
        <translation>«⁦{path}⁩» نوشته نشد: دیسک جا ندارد. چیزی تغییر نکرد؛ جا باز کنید یا جای دیگری برگزینید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>“{path}” could not be written: {reason}. Nothing was changed; check the folder or choose another place.</source>
        <translation>«⁦{path}⁩» نوشته نشد: ⁨{reason}⁩. چیزی تغییر نکرد؛ پوشه را بررسی کنید یا جای دیگری برگزینید.</translation>
    </message>
    <message>
        <source>“{path}” has no file in it that can be imported. Choose another folder, or name the files.</source>
        <translation>در «⁦{path}⁩» پرونده‌ای نیست که بتوان درون‌ریزی کرد. پوشهٔ دیگری برگزینید، یا پرونده‌ها را نام ببرید.</translation>
    </message>
    <message>
        <source>“{path}” has no text in it. Leave it out, or choose the file that was meant.</source>
        <translation>«⁦{path}⁩» متنی ندارد. کنارش بگذارید، یا پروندهٔ موردنظر را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}” has {size} MB; one document may have {limit} MB. Split it into one file for each article.</source>
        <translation>«⁦{path}⁩» {size} مگابایت است؛ یک سند حداکثر {limit} مگابایت می‌تواند باشد. برای هر مقاله پرونده‌ای جدا بسازید.</translation>
    </message>
    <message>
        <source>“{path}” is not a text file, whatever its name says. Open it in the program that made it and save it as plain text (UTF-8).</source>
        <translation>«⁦{path}⁩»، نامش هر چه باشد، پروندهٔ متنی نیست. آن را در برنامه‌ای که ساخته است باز و به شکل متن ساده (⁨UTF-8⁩) ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: a document of more than {limit} MB. Put a line “-DOCSTART- O” before each article.</source>
        <translation>«⁦{path}⁩»، سطر {line}: سندی بزرگ‌تر از {limit} مگابایت. پیش از هر مقاله سطر «⁨-DOCSTART- O⁩» را بگذارید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: entry {number} of “{field}” claims “{claimed}”, but the text says “{found}” at {start} to {end}. Correct its offsets: they count characters (code points).</source>
        <translation>«⁦{path}⁩»، سطر {line}: مورد {number} از «⁨{field}⁩» می‌گوید «⁨{claimed}⁩»، ولی متن از {start} تا {end} «⁨{found}⁩» است. جایگاه‌هایش را اصلاح کنید: شمارش به نویسه (⁨code point⁩) است.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: entry {number} of “{field}” claims “{claimed}”, but the text says “{found}” at {start} to {end}. Its offsets count UTF-16 units: export again with offsets in characters (code points).</source>
        <translation>«⁦{path}⁩»، سطر {line}: مورد {number} از «⁨{field}⁩» می‌گوید «⁨{claimed}⁩»، ولی متن از {start} تا {end} «⁨{found}⁩» است. جایگاه‌هایش به واحد ⁨UTF-16⁩ شمرده شده‌اند: دوباره با جایگاه‌های نویسه‌ای (⁨code point⁩) برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: entry {number} of “{field}” has a score that is no number from 0 to 1. Correct it or leave it out.</source>
        <translation>«⁦{path}⁩»، سطر {line}: امتیاز مورد {number} از «⁨{field}⁩» عددی از ۰ تا ۱ نیست. اصلاح یا حذفش کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: entry {number} of “{field}” is not [start, end, label] nor an object with start, end and label. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: مورد {number} از «⁨{field}⁩» نه ⁨[start, end, label]⁩ است و نه شیئی با ⁨start⁩ و ⁨end⁩ و ⁨label⁩. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: entry {number} of “{field}”, {start} to {end}, is empty or outside the text, which has {length} characters. Correct its offsets.</source>
        <translation>«⁦{path}⁩»، سطر {line}: مورد {number} از «⁨{field}⁩»، {start} تا {end}، تهی یا بیرون از متن است؛ متن {length} نویسه دارد. جایگاه‌هایش را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: half a surrogate pair (an escape \ud800 to \udfff alone), which is no character. Export the file again from the program that made it.</source>
        <translation>«⁦{path}⁩»، سطر {line}: نیمه‌ای از یک جفت جانشین (یکی از ⁨\ud800⁩ تا ⁨\udfff⁩ به‌تنهایی) که نویسه نیست. پرونده را با برنامه‌ای که آن را ساخته دوباره برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: longer than {limit} MB, the most that one document may be. Split it into several documents.</source>
        <translation>«⁦{path}⁩»، سطر {line}: بلندتر از {limit} مگابایت، بیشترین اندازهٔ یک سند. آن را به چند سند بخش کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: no “text”, or one that is not a string. Give the object a field “text”.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨text⁩» ندارد یا رشته نیست. فیلد «⁨text⁩» را به شیء بیفزایید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: not JSON at character {column} of the line ({reason}). Each line must be one whole JSON object. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: در نویسهٔ {column} سطر ⁨JSON⁩ نیست (⁨{reason}⁩). هر سطر باید یک شیء کامل ⁨JSON⁩ باشد. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: not UTF-8 (byte {column} of the line). Save the file as UTF-8.</source>
        <translation>«⁦{path}⁩»، سطر {line}: ⁨UTF-8⁩ نیست (بایت {column} سطر). پرونده را با ⁨UTF-8⁩ ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: not a JSON object. Each line must be one object with a “text”. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: شیء ⁨JSON⁩ نیست. هر سطر باید یک شیء با «⁨text⁩» باشد. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: one column. Each line must be a token and a tag with a space between. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: یک ستون دارد. هر سطر باید یک توکن و یک تگ با فاصله‌ای میانشان باشد. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: {encoding} with damage at byte {offset}. Repair that place or save the file again as UTF-8.</source>
        <translation>«⁦{path}⁩»، سطر {line}: ⁨{encoding}⁩ با خرابی در بایت {offset}. آنجا را درست کنید یا پرونده را دوباره با ⁨UTF-8⁩ ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “id” is neither a string nor a whole number. Correct it.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨id⁩» نه رشته است و نه عدد صحیح. اصلاحش کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{field}” must be a list like [[0, 5, &quot;PER&quot;]]. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{field}⁩» باید فهرستی مانند ⁨[[0, 5, &quot;PER&quot;]]⁩ باشد. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{tag}” is no tag. Tags are O, B-PER, I-PER and the like. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{tag}⁩» تگ نیست. تگ‌ها ⁨O⁩ و ⁨B-PER⁩ و ⁨I-PER⁩ و مانند آن‌ها هستند. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”: no format has this suffix. Name the format, or give the file one of: {suffixes}.</source>
        <translation>«⁦{path}⁩»: هیچ قالبی این پسوند را ندارد. قالب را نام ببرید، یا یکی از این پسوندها را به پرونده بدهید: ⁨{suffixes}⁩.</translation>
    </message>
    <message>
        <source>“{path}”: the settings could not be saved. Check the permissions of that folder and the room on the disk, or name another folder in HASHIYE_CONFIG_DIR.</source>
        <translation>«⁦{path}⁩»: تنظیم‌ها ذخیره نشد. مجوزهای آن پوشه و جای خالی دیسک را بررسی کنید، یا پوشهٔ دیگری را در ⁨HASHIYE_CONFIG_DIR⁩ نام ببرید.</translation>
    </message>
    <message>
        <source>“{split}” is no split. Give the per cent of train, dev and test, which together make 100, like 80/10/10.</source>
        <translation>«⁨{split}⁩» تقسیم نیست. درصد ⁨train⁩ و ⁨dev⁩ و ⁨test⁩ را بدهید که جمعشان ۱۰۰ شود، مانند ⁨80/10/10⁩.</translation>
    </message>
    <message>
        <source>“{title}” (document {document}): its length is noted as {noted} but is {length}. Some program has altered it; go back to a backup.</source>
        <translation>«⁨{title}⁩» (سند ⁨{document}⁩): طول آن {noted} ثبت شده ولی {length} است. برنامه‌ای آن را تغییر داده است؛ به یک نسخهٔ پشتیبان برگردید.</translation>
    </message>
    <message>
        <source>“{title}” (document {document}): its text is not the one that was imported. Some program has altered it; go back to a backup.</source>
        <translation>«⁨{title}⁩» (سند ⁨{document}⁩): متن آن همانی نیست که درون‌ریزی شد. برنامه‌ای آن را تغییر داده است؛ به یک نسخهٔ پشتیبان برگردید.</translation>
    </message>
    <message>
        <source>“{title}” (document {document}): span {row} has the label {label}, which the project lacks. Give it another label.</source>
        <translation>«⁨{title}⁩» (سند ⁨{document}⁩): موجودیت {row} برچسب ⁨{label}⁩ دارد که در پروژه نیست. برچسب دیگری به آن بدهید.</translation>
    </message>
    <message>
        <source>“{title}” (document {document}): {kind} {row}, {start} to {end}, says “{surface}”, but the text there is “{found}”. Delete it and mark it again.</source>
        <translation>«⁨{title}⁩» (سند ⁨{document}⁩): ⁨{kind}⁩ {row}، {start} تا {end}، می‌گوید «⁨{surface}⁩»، ولی متن آنجا «⁨{found}⁩» است. حذفش کنید و دوباره نشان بگذارید.</translation>
    </message>
    <message>
        <source>“{title}” has half of a character at position {offset} (a lone surrogate), which no Unicode text may have. Repair the file that it came from and import it again.</source>
        <translation>«⁨{title}⁩» در جایگاه {offset} نیمهٔ یک نویسه (جانشین تنها، ⁨lone surrogate⁩) دارد که هیچ متن یونیکدی نباید داشته باشد. پرونده‌ای را که از آن آمده درست و دوباره درون‌ریزی کنید.</translation>
    </message>
    <message>
        <source>“{title}” has no text. There is nothing to mark in it.</source>
        <translation>«⁨{title}⁩» متنی ندارد. چیزی در آن نیست که نشان گذاشته شود.</translation>
    </message>
    <message>
        <source>“{title}”: the span from {start} to {end} ({label}) is empty or outside the text, which has {length} characters. Correct its offsets: they count characters (code points).</source>
        <translation>«⁨{title}⁩»: موجودیت {start} تا {end} (⁨{label}⁩) تهی یا بیرون از متن است؛ متن {length} نویسه دارد. جایگاه‌هایش را اصلاح کنید: شمارش به نویسه (⁨code point⁩) است.</translation>
    </message>
    <message>
        <source>“{title}”: the span from {start} to {end} ({label}, “{surface}”) was left out, for another stands in its way under the project&apos;s policy for spans ({policy}).</source>
        <translation>«⁨{title}⁩»: موجودیت {start} تا {end} (⁨{label}⁩، «⁨{surface}⁩») کنار گذاشته شد، چون با قاعدهٔ موجودیت‌های پروژه (⁨{policy}⁩) موجودیت دیگری مانع آن است.</translation>
    </message>
    <message>
        <source>“{title}”: “{label}” cannot be a label, for it holds white space. Correct it in the file.</source>
        <translation>«⁨{title}⁩»: «⁨{label}⁩» برچسب نمی‌شود، چون فاصله دارد. در پرونده اصلاحش کنید.</translation>
    </message>
</context>
<context>
    <name>policies</name>
    <message>
        <source>lie inside each other (nested)</source>
        <translation>می‌توانند تودرتو باشند</translation>
    </message>
    <message>
        <source>not share any text (flat)</source>
        <translation>نباید متن مشترک داشته باشند (تخت)</translation>
    </message>
    <message>
        <source>overlap as they like</source>
        <translation>می‌توانند آزادانه هم‌پوشانی کنند</translation>
    </message>
</context>
<context>
    <name>unsaved</name>
    <message>
        <source>Close all the same, and lose what is not saved?</source>
        <translation>با این حال بسته شود و ذخیره‌نشده‌ها از دست برود؟</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>ذخیره نشده</translation>
    </message>
</context>
</TS>
