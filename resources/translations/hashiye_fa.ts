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
        <source>entity {label}, {number} of {count}, suggested, {score}% ({source}): {text}</source>
        <translation>موجودیت ⁨{label}⁩، {number} از {count}، پیشنهاد، {score}٪ (⁨{source}⁩): ⁨{text}⁩</translation>
    </message>
    <message>
        <source>entity {label}, {number} of {count}: {text}</source>
        <translation>موجودیت ⁨{label}⁩، {number} از {count}: ⁨{text}⁩</translation>
    </message>
</context>
<context>
    <name>ChangeKeysDialog</name>
    <message>
        <source>Add a key…</source>
        <translation>افزودن کلید…</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>تغییر کلیدها</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>برون‌بری کلیدها</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برون‌بری…</translation>
    </message>
    <message>
        <source>Find by key</source>
        <translation>یافتن با کلید</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>یافتن با نام</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>درون‌ریزی کلیدها</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>درون‌ریزی…</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>مجموعهٔ کلید</translation>
    </message>
    <message>
        <source>Key sets (*.json)</source>
        <translation>مجموعه‌های کلید (*.json)</translation>
    </message>
    <message>
        <source>Left hand alone</source>
        <translation>تنها دست چپ</translation>
    </message>
    <message>
        <source>Press a key for “{name}”. Esc leaves it as it is.</source>
        <translation>کلیدی برای «⁨{name}⁩» بزنید. ⁨Esc⁩ چیزی را تغییر نمی‌دهد.</translation>
    </message>
    <message>
        <source>Press the key to find</source>
        <translation>کلید موردنظر را بزنید</translation>
    </message>
    <message>
        <source>Remove the key {key}</source>
        <translation>برداشتن کلید {key}</translation>
    </message>
    <message>
        <source>The keys of this file hold now.</source>
        <translation>اکنون کلیدهای این پرونده به کار می‌روند.</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>معمول</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>کلیدهای معمول</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>از آنِ شما</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Actions for an entity</source>
        <translation>کنش برای هر موجودیت</translation>
    </message>
    <message>
        <source>Drawn once a document is done.</source>
        <translation>با انجام‌شدن نخستین سند رسم می‌شود.</translation>
    </message>
    <message>
        <source>Drawn once the project has trained a model of its own.</source>
        <translation>پس از آموزش نخستین مدل پروژه رسم می‌شود.</translation>
    </message>
    <message>
        <source>Learning curve (F1)</source>
        <translation>منحنی یادگیری (⁨F1⁩)</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>پیشنهادها</translation>
    </message>
    <message>
        <source>documents done</source>
        <translation>سندهای انجام‌شده</translation>
    </message>
    <message>
        <source>documents trained on</source>
        <translation>سندهای به‌کاررفته در آموزش</translation>
    </message>
    <message>
        <source>entities suggested</source>
        <translation>موجودیت‌های پیشنهادشده</translation>
    </message>
    <message>
        <source>model of the project</source>
        <translation>مدل پروژه</translation>
    </message>
    <message>
        <source>suggestions right</source>
        <translation>پیشنهادهای درست</translation>
    </message>
    <message>
        <source>what served before it</source>
        <translation>آنچه پیش از آن به کار بود</translation>
    </message>
    <message>
        <source>with suggestions</source>
        <translation>با پیشنهاد</translation>
    </message>
    <message>
        <source>without suggestions</source>
        <translation>بدون پیشنهاد</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Choose two sources whose suggestions you have answered.</source>
        <translation>دو منبع برگزینید که به پیشنهادهایشان پاسخ داده‌اید.</translation>
    </message>
    <message>
        <source>Documents for which both suggest something: {count}</source>
        <translation>سندهایی که هر دو در آن‌ها پیشنهادی دارند: {count}</translation>
    </message>
    <message>
        <source>First source</source>
        <translation>منبع نخست</translation>
    </message>
    <message>
        <source>Right: {both} both, {one} only {first}, {other} only {second}.</source>
        <translation>درست: هر دو {both}، فقط «⁨{first}⁩» {one}، فقط «⁨{second}⁩» {other}.</translation>
    </message>
    <message>
        <source>Second source</source>
        <translation>منبع دوم</translation>
    </message>
    <message>
        <source>There is no document yet for which both suggest something.</source>
        <translation>هنوز سندی نیست که هر دو در آن پیشنهادی داشته باشند.</translation>
    </message>
    <message>
        <source>Wrong: {both} both, {one} only {first}, {other} only {second}.</source>
        <translation>نادرست: هر دو {both}، فقط «⁨{first}⁩» {one}، فقط «⁨{second}⁩» {other}.</translation>
    </message>
    <message>
        <source>{source}: {precision} right, {recall} of the entities found.</source>
        <translation>⁨{source}⁩: {precision} از پیشنهادها درست، {recall} از موجودیت‌ها یافته.</translation>
    </message>
    <message>
        <source>{source}: {precision} right.</source>
        <translation>⁨{source}⁩: {precision} از پیشنهادها درست.</translation>
    </message>
</context>
<context>
    <name>ConcordanceWindow</name>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Anywhere in words</source>
        <translation>هر جای واژه</translation>
    </message>
    <message>
        <source>Beginnings of words</source>
        <translation>آغاز واژه</translation>
    </message>
    <message>
        <source>Exact letters</source>
        <translation>عین حروف</translation>
    </message>
    <message>
        <source>Export the lines…</source>
        <translation>برون‌بری سطرها…</translation>
    </message>
    <message>
        <source>Find in all documents</source>
        <translation>یافتن در همهٔ سندها</translation>
    </message>
    <message>
        <source>Looking through the documents</source>
        <translation>جست‌وجو در سندها</translation>
    </message>
    <message>
        <source>Looking through the documents…</source>
        <translation>جست‌وجو در سندها…</translation>
    </message>
    <message>
        <source>Mark all as…</source>
        <translation>نشان‌گذاری همه با…</translation>
    </message>
    <message>
        <source>None of the places that were found is marked like that.</source>
        <translation>هیچ‌یک از جاهای یافته چنین برچسبی ندارد.</translation>
    </message>
    <message>
        <source>Not found. Fewer letters, or “Anywhere in words”, find more.</source>
        <translation>یافت نشد. با حروف کمتر، یا با «هر جای واژه»، بیشتر می‌یابید.</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>بی‌نشان</translation>
    </message>
    <message>
        <source>Places in their lines</source>
        <translation>یافته‌ها در بافت سطر</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>نمایش</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>مرتب بر پایهٔ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Type a word or a part of one, and see every place in the project where it stands.</source>
        <translation>واژه یا پاره‌ای از آن را بنویسید تا همهٔ جاهای آن را در پروژه ببینید.</translation>
    </message>
    <message>
        <source>Which part of a word</source>
        <translation>کدام بخش واژه</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>واژهٔ کامل</translation>
    </message>
    <message>
        <source>document</source>
        <translation>سند</translation>
    </message>
    <message>
        <source>label</source>
        <translation>برچسب</translation>
    </message>
    <message>
        <source>only the first {count}</source>
        <translation>تنها {count} یافتهٔ نخست</translation>
    </message>
    <message>
        <source>places: {places}, in documents: {documents}</source>
        <translation>یافته‌ها: {places}، در سندها: {documents}</translation>
    </message>
    <message>
        <source>words after</source>
        <translation>واژه‌های پس از آن</translation>
    </message>
    <message>
        <source>words before</source>
        <translation>واژه‌های پیش از آن</translation>
    </message>
</context>
<context>
    <name>Concording</name>
    <message>
        <source>Export the lines</source>
        <translation>برون‌بری سطرها</translation>
    </message>
    <message>
        <source>Table by commas (*.csv);;Table by tabs (*.tsv)</source>
        <translation>جدول با ویرگول (*.csv);;جدول با جهش (*.tsv)</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>The text is as it came in. Nobody has corrected it.</source>
        <translation>متن همان است که درون‌ریزی شد و کسی آن را اصلاح نکرده است.</translation>
    </message>
    <message>
        <source>The text was corrected. {undo} takes it back.</source>
        <translation>متن اصلاح شد. {undo} آن را برمی‌گرداند.</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Before</source>
        <translation>پیش از اصلاح</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>اصلاح متن</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>اصلاح‌شده</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves. The text as it came in is kept with the document.</source>
        <translation>⁨Ctrl+Enter⁩ ذخیره می‌کند. متن نخستین همراه سند نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>Entities that say what they said: {unchanged}. Changed: {changed}. Removed: {lost}.</source>
        <translation>موجودیت‌های دست‌نخورده: {unchanged}. تغییرکرده: {changed}. حذف‌شدنی: {lost}.</translation>
    </message>
    <message>
        <source>Leave the text as it was, and lose what you have corrected?</source>
        <translation>متن به همان حال بماند و اصلاح‌هایتان از دست برود؟</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>هنوز چیزی تغییر نکرده است.</translation>
    </message>
    <message>
        <source>Remove the entities that cannot be kept</source>
        <translation>حذف موجودیت‌هایی که نمی‌مانند</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Save, and remove entities: {count}</source>
        <translation>ذخیره و حذف {count} موجودیت</translation>
    </message>
    <message>
        <source>What becomes of the entities</source>
        <translation>سرنوشت موجودیت‌ها</translation>
    </message>
    <message>
        <source>{label}: “{text}” becomes “{new}” ({annotator})</source>
        <translation>⁨{label}⁩: «{text}» می‌شود «{new}» ({annotator})</translation>
    </message>
    <message>
        <source>{label}: “{text}” cannot be kept ({annotator})</source>
        <translation>⁨{label}⁩: «{text}» نمی‌ماند ({annotator})</translation>
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
        <source>About {time} of work left</source>
        <translation>نزدیک به {time} کار مانده</translation>
    </message>
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
        <source>No document is in this state.</source>
        <translation>هیچ سندی این وضعیت را ندارد.</translation>
    </message>
    <message>
        <source>No documents yet. Drop text files or folders here.</source>
        <translation>هنوز سندی نیست. پرونده‌های متنی یا پوشه‌ها را اینجا رها کنید.</translation>
    </message>
    <message>
        <source>No title fits the filter. Esc empties it.</source>
        <translation>هیچ عنوانی با پالایه جور نیست. ⁨Esc⁩ پالایه را پاک می‌کند.</translation>
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
    <name>ErrorWalk</name>
    <message>
        <source>Likely errors are still being looked for.</source>
        <translation>جست‌وجوی خطاهای احتمالی هنوز ادامه دارد.</translation>
    </message>
    <message>
        <source>Order the documents by likely errors first; then they are known.</source>
        <translation>نخست سندها را با «خطاهای احتمالی اول» مرتب کنید تا معلوم شوند.</translation>
    </message>
    <message>
        <source>This document has no likely error.</source>
        <translation>این سند خطای احتمالی ندارد.</translation>
    </message>
    <message>
        <source>{place} of {count}: {reason}</source>
        <translation>{place} از {count}: {reason}</translation>
    </message>
    <message>
        <source>“{text}” is marked as {label} here and as {other} elsewhere (times: {times}).</source>
        <translation>«⁨{text}⁩» اینجا برچسب ⁨{label}⁩ دارد و در جاهای دیگر ⁨{other}⁩ ({times} بار).</translation>
    </message>
    <message>
        <source>“{text}” is marked as {label} here and mostly left unmarked (times: {times}).</source>
        <translation>«⁨{text}⁩» اینجا برچسب ⁨{label}⁩ دارد و بیشتر بی‌نشان مانده است ({times} بار).</translation>
    </message>
    <message>
        <source>“{text}” was suggested as {label} ({score}) and is marked otherwise.</source>
        <translation>«⁨{text}⁩» با برچسب ⁨{label}⁩ ({score}) پیشنهاد شد و جور دیگری نشان‌گذاری شده است.</translation>
    </message>
    <message>
        <source>“{text}” was suggested as {label} ({score}) and is not marked.</source>
        <translation>«⁨{text}⁩» با برچسب ⁨{label}⁩ ({score}) پیشنهاد شد و نشان‌گذاری نشده است.</translation>
    </message>
    <message>
        <source>“{text}” was suggested as {label} ({score}) and was rejected.</source>
        <translation>«⁨{text}⁩» با برچسب ⁨{label}⁩ ({score}) پیشنهاد و رد شد.</translation>
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
        <source>Choose a folder to write.</source>
        <translation>پوشه‌ای برای نوشتن برگزینید.</translation>
    </message>
    <message>
        <source>Choose at least one label.</source>
        <translation>دست‌کم یک برچسب برگزینید.</translation>
    </message>
    <message>
        <source>Data card, licence, check</source>
        <translation>شناسنامه، پروانه، وارسی</translation>
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
        <source>For example CC BY 4.0</source>
        <translation>برای نمونه ⁨CC BY 4.0⁩</translation>
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
        <source>Labels</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>Licence of the data</source>
        <translation>پروانهٔ داده</translation>
    </message>
    <message>
        <source>More about the format</source>
        <translation>گزینه‌های قالب</translation>
    </message>
    <message>
        <source>More about the split</source>
        <translation>گزینه‌های تقسیم</translation>
    </message>
    <message>
        <source>Read back what was written, and report it</source>
        <translation>بازخوانی آنچه نوشته شد، و گزارش آن</translation>
    </message>
    <message>
        <source>Replaces what is there: {files}</source>
        <translation>جایگزین پرونده‌های موجود می‌شود: {files}</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسیم</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>چنین سندی نیست.</translation>
    </message>
    <message>
        <source>Those that are done</source>
        <translation>انجام‌شده‌ها</translation>
    </message>
    <message>
        <source>Those that are done or flagged</source>
        <translation>انجام‌شده‌ها و نشان‌دارها</translation>
    </message>
    <message>
        <source>Those that are flagged</source>
        <translation>نشان‌دارها</translation>
    </message>
    <message>
        <source>Write a data card and checksums beside it</source>
        <translation>نوشتن شناسنامهٔ داده و جمع‌آزما در کنار آن</translation>
    </message>
    <message>
        <source>Writes: {files}</source>
        <translation>نوشته می‌شود: {files}</translation>
    </message>
    <message>
        <source>{documents} documents, {spans} spans</source>
        <translation>{documents} سند، {spans} موجودیت</translation>
    </message>
</context>
<context>
    <name>ExportFitting</name>
    <message>
        <source>Edges inside a token</source>
        <translation>مرزهای درون یک توکن</translation>
    </message>
    <message>
        <source>Grow to whole tokens</source>
        <translation>گسترش تا توکن کامل</translation>
    </message>
    <message>
        <source>Leave out, and list</source>
        <translation>کنار گذاشتن و فهرست کردن</translation>
    </message>
    <message>
        <source>Of spans that share text</source>
        <translation>از موجودیت‌های دارای متن مشترک</translation>
    </message>
    <message>
        <source>Runs of letters, of digits, single signs</source>
        <translation>رشته‌های حرف و رقم، و تک‌نشانه‌ها</translation>
    </message>
    <message>
        <source>Shrink to the tokens inside</source>
        <translation>کاهش به توکن‌های درون آن</translation>
    </message>
    <message>
        <source>The inner one</source>
        <translation>درونی</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>بلندترین</translation>
    </message>
    <message>
        <source>The one that comes first</source>
        <translation>نخستین</translation>
    </message>
    <message>
        <source>The outer one</source>
        <translation>بیرونی</translation>
    </message>
    <message>
        <source>Those of hazm</source>
        <translation>توکن‌های ⁨hazm⁩</translation>
    </message>
    <message>
        <source>Those of the imported file, else of hazm</source>
        <translation>توکن‌های پروندهٔ درون‌ریخته، وگرنه ⁨hazm⁩</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>توکن‌ها</translation>
    </message>
    <message>
        <source>Whatever stands between white space</source>
        <translation>هر چه میان فاصله‌هاست</translation>
    </message>
</context>
<context>
    <name>ExportLabels</name>
    <message>
        <source>Labels that get one name become one.</source>
        <translation>برچسب‌هایی که یک نام بگیرند یکی می‌شوند.</translation>
    </message>
    <message>
        <source>Name of {label} in the file</source>
        <translation>نام ⁨{label}⁩ در پرونده</translation>
    </message>
</context>
<context>
    <name>ExportReportDialog</name>
    <message>
        <source>Beside it: {files}</source>
        <translation>کنار آن: {files}</translation>
    </message>
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
        <source>Not as it was to be written: {count}</source>
        <translation>نه آن‌گونه که باید نوشته می‌شد: {count}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>باز کردن پوشه</translation>
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
        <source>Spans that were brought to the edges of tokens: {count}</source>
        <translation>موجودیت‌هایی که به مرز توکن‌ها رسانده شد: {count}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Texts that are (almost) the same, kept in one part: {count}</source>
        <translation>متن‌های (تقریباً) یکسان که در یک بخش ماندند: {count}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>چرا</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>نوشته‌شده</translation>
    </message>
    <message>
        <source>{path}: {documents} documents, {spans} spans</source>
        <translation>{path}: {documents} سند، {spans} موجودیت</translation>
    </message>
    <message>
        <source>{why} In the file: {found}</source>
        <translation>{why} در پرونده: ⁨{found}⁩</translation>
    </message>
</context>
<context>
    <name>ExportSplit</name>
    <message>
        <source>Documents: {parts}</source>
        <translation>سندها: {parts}</translation>
    </message>
    <message>
        <source>Give each part its share of every label</source>
        <translation>سهم هر بخش از همهٔ برچسب‌ها</translation>
    </message>
    <message>
        <source>Keep texts that are almost the same in one part</source>
        <translation>نگه داشتن متن‌های تقریباً یکسان در یک بخش</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>هستهٔ تصادفی تقسیم</translation>
    </message>
    <message>
        <source>Split into train, dev and test</source>
        <translation>تقسیم به ⁨train⁩ و ⁨dev⁩ و ⁨test⁩</translation>
    </message>
    <message>
        <source>{part} {count}</source>
        <translation>⁨{part}⁩ {count}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exporting</source>
        <translation>در حال برون‌بری</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear</source>
        <translation>پاک کردن</translation>
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
        <source>Give every match a label, after a look at each (Alt+Enter)</source>
        <translation>به همهٔ یافته‌ها، پس از دیدن یک‌یکشان، برچسب بزنید (⁨Alt+Enter⁩)</translation>
    </message>
    <message>
        <source>Leave out matches inside a longer word</source>
        <translation>نادیده گرفتن یافته‌های درون واژه‌های بلندتر</translation>
    </message>
    <message>
        <source>Mark all as…</source>
        <translation>نشان‌گذاری همه با…</translation>
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
        <source>Pattern</source>
        <translation>الگو</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>یافتهٔ قبلی (⁨Shift+Enter⁩)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>در حال جست‌وجو…</translation>
    </message>
    <message>
        <source>Take it for a regular expression: \d+ finds a number, (الف|ب) either</source>
        <translation>عبارت باقاعده است: ⁨\d+⁩ عدد می‌یابد و ⁨(الف|ب)⁩ یکی از دو را</translation>
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
        <source>found: {total}</source>
        <translation>یافته‌ها: {total}</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>از آغاز</translation>
    </message>
    <message>
        <source>from the end</source>
        <translation>از پایان</translation>
    </message>
    <message>
        <source>{index} of {total}</source>
        <translation>{index} از {total}</translation>
    </message>
</context>
<context>
    <name>HintBar</name>
    <message>
        <source>A digit gives a label: to the selection, to the word at the caret, or to the suggestion in focus. {keys} shows all keys.</source>
        <translation>با یک رقم برچسب بزنید: به متن گزیده، به واژهٔ زیر مکان‌نما یا به پیشنهاد جاری. {keys} همهٔ کلیدها را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>Close the hints</source>
        <translation>بستن راهنمایی‌ها</translation>
    </message>
    <message>
        <source>{accept} accepts the suggestion, {delete} rejects it; both go on to the next.</source>
        <translation>{accept} پیشنهاد را می‌پذیرد و {delete} رد می‌کند؛ هر دو به بعدی می‌روند.</translation>
    </message>
    <message>
        <source>{next_pending} goes to the next suggestion. Press it now.</source>
        <translation>{next_pending} به پیشنهاد بعدی می‌رود. همین حالا بزنید.</translation>
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
        <source>Attach suggestions to them</source>
        <translation>پیوستن پیشنهاد به آن‌ها</translation>
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
        <source>Options of the format</source>
        <translation>گزینه‌های قالب</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>برداشتن از فهرست</translation>
    </message>
    <message>
        <source>Source of suggestions</source>
        <translation>منبع پیشنهادها</translation>
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
        <source>Texts that are there</source>
        <translation>متن‌های موجود</translation>
    </message>
    <message>
        <source>The documents are done</source>
        <translation>سندها انجام‌شده‌اند</translation>
    </message>
    <message>
        <source>The project has: {labels}</source>
        <translation>پروژه این‌ها را دارد: {labels}</translation>
    </message>
    <message>
        <source>They are left as they are.</source>
        <translation>دست‌نخورده می‌مانند.</translation>
    </message>
    <message>
        <source>They are not added again, and their spans are left out. Suggestions in the files are attached to them.</source>
        <translation>دوباره افزوده نمی‌شوند و موجودیت‌هایشان کنار گذاشته می‌شود. پیشنهادهای پرونده‌ها به آن‌ها پیوست می‌شود.</translation>
    </message>
    <message>
        <source>They are not added again. What is marked in the files is attached to them as suggestions.</source>
        <translation>دوباره افزوده نمی‌شوند. نشان‌گذاری‌های پرونده‌ها به شکل پیشنهاد به آن‌ها پیوست می‌شود.</translation>
    </message>
    <message>
        <source>What is marked becomes</source>
        <translation>تبدیل نشان‌گذاری‌ها به</translation>
    </message>
</context>
<context>
    <name>ImportLabels</name>
    <message>
        <source>Leave out</source>
        <translation>کنار گذاشتن</translation>
    </message>
    <message>
        <source>New label {name}</source>
        <translation>برچسب تازهٔ {name}</translation>
    </message>
    <message>
        <source>The first documents have no labels.</source>
        <translation>نخستین سندها برچسبی ندارند.</translation>
    </message>
    <message>
        <source>What {label} becomes</source>
        <translation>⁨{label}⁩ چه می‌شود</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Could not be read: {count}</source>
        <translation>خوانده نشد: {count}</translation>
    </message>
    <message>
        <source>Documents that were there already: {count}</source>
        <translation>سندهایی که از پیش بودند: {count}</translation>
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
        <source>Files in {encoding}: {count}</source>
        <translation>پرونده‌ها با کدگذاری {encoding}: {count}</translation>
    </message>
    <message>
        <source>Folders with files that were passed over: {count}</source>
        <translation>پوشه‌هایی که از برخی پرونده‌هایشان گذشتیم: {count}</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>گزارش درون‌ریزی</translation>
    </message>
    <message>
        <source>Labels that only turned up after the preview: {labels}</source>
        <translation>برچسب‌هایی که تازه پس از پیش‌نمایش پیدا شد: {labels}</translation>
    </message>
    <message>
        <source>Left out: {count}</source>
        <translation>کنار گذاشته شد: {count}</translation>
    </message>
    <message>
        <source>New labels: {labels}</source>
        <translation>برچسب‌های تازه: {labels}</translation>
    </message>
    <message>
        <source>Repaired or left out when read: {count}</source>
        <translation>هنگام خواندن اصلاح یا کنار گذاشته شد: {count}</translation>
    </message>
    <message>
        <source>Spans: {count}</source>
        <translation>موجودیت‌ها: {count}</translation>
    </message>
    <message>
        <source>Suggestions attached to documents that were there: {count}</source>
        <translation>پیشنهادهای پیوست‌شده به سندهای موجود: {count}</translation>
    </message>
    <message>
        <source>Suggestions: {count}</source>
        <translation>پیشنهادها: {count}</translation>
    </message>
    <message>
        <source>There already: {count}</source>
        <translation>از پیش بود: {count}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>کنار گذاشته شد</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Importing</source>
        <translation>در حال درون‌ریزی</translation>
    </message>
</context>
<context>
    <name>KeyFigures</name>
    <message>
        <source>actions for an entity: told once a document is done</source>
        <translation>کنش برای هر موجودیت: با انجام‌شدن نخستین سند معلوم می‌شود</translation>
    </message>
    <message>
        <source>actions for an entity; {count} without suggestions</source>
        <translation>کنش برای هر موجودیت؛ بدون پیشنهاد {count}</translation>
    </message>
    <message>
        <source>documents to do</source>
        <translation>سند مانده</translation>
    </message>
    <message>
        <source>of the suggestions in the documents done last were right</source>
        <translation>پیشنهادهای درست در آخرین سندها</translation>
    </message>
    <message>
        <source>of the suggestions right: told once a document is done</source>
        <translation>پیشنهادهای درست: با انجام‌شدن نخستین سند معلوم می‌شود</translation>
    </message>
    <message>
        <source>of work left at the pace of the last documents</source>
        <translation>کار مانده، با آهنگ آخرین سندها</translation>
    </message>
    <message>
        <source>of work left: told once {count} documents are done</source>
        <translation>کار مانده: با انجام‌شدن {count} سند معلوم می‌شود</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Leave it</source>
        <translation>منصرف شدن</translation>
    </message>
    <message>
        <source>Press the key</source>
        <translation>کلید را بزنید</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>گرفتن این کلید</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Command</source>
        <translation>فرمان</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>فرمان‌ها و کلیدهایشان</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Type a label, or press its number</source>
        <translation>برچسبی را بنویسید یا شماره‌اش را بزنید</translation>
    </message>
    <message>
        <source>Type the name of a command or a label</source>
        <translation>نام فرمان یا برچسبی را بنویسید</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Go to an entity first: with {next_pending} or {next_mark}, or click it.</source>
        <translation>نخست به موجودیتی بروید: با {next_pending} یا {next_mark}، یا با کلیک بر آن.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change the keys…</source>
        <translation>تغییر کلیدها…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
</context>
<context>
    <name>LabelKeysDialog</name>
    <message>
        <source>A letter or a digit, alone or with Shift. What has no key is chosen by typing its name.</source>
        <translation>یک حرف یا رقم، تنها یا با ⁨Shift⁩. برچسبی را که کلید ندارد با نوشتن نامش برمی‌گزینید.</translation>
    </message>
    <message>
        <source>Find a label</source>
        <translation>یافتن برچسب</translation>
    </message>
    <message>
        <source>Give free keys</source>
        <translation>دادن کلیدهای آزاد</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>کلید</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>برچسب</translation>
    </message>
    <message>
        <source>Labels and their keys</source>
        <translation>برچسب‌ها و کلیدهایشان</translation>
    </message>
    <message>
        <source>Press a key for “{name}”. Esc leaves it as it is.</source>
        <translation>کلیدی برای «⁨{name}⁩» بزنید. ⁨Esc⁩ چیزی را تغییر نمی‌دهد.</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>برداشتن کلید</translation>
    </message>
    <message>
        <source>Set the key…</source>
        <translation>تعیین کلید…</translation>
    </message>
    <message>
        <source>Set these keys</source>
        <translation>تعیین همین کلیدها</translation>
    </message>
    <message>
        <source>The key of a label is a letter or a digit, alone or with Shift.</source>
        <translation>کلید برچسب یک حرف یا رقم است، تنها یا با ⁨Shift⁩.</translation>
    </message>
    <message>
        <source>{key} is the key of the label “{name}”.</source>
        <translation>{key} کلید برچسب «⁨{name}⁩» است.</translation>
    </message>
</context>
<context>
    <name>LabelMapDialog</name>
    <message>
        <source>Apply</source>
        <translation>اعمال</translation>
    </message>
    <message>
        <source>By name: {label}</source>
        <translation>بر پایهٔ نام: ⁨{label}⁩</translation>
    </message>
    <message>
        <source>None</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>The base model, the lists and the rules that come with Hashiye know these labels. Choose what each is called in this project. What the project&apos;s own model learns does not depend on it.</source>
        <translation>مدل پایه، فهرست‌ها و قاعده‌هایی که با حاشیه می‌آیند این برچسب‌ها را می‌شناسند. برگزینید که هر یک در این پروژه چه نام دارد. آنچه مدل پروژه می‌آموزد به این بستگی ندارد.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Which label is which</source>
        <translation>تناظر برچسب‌ها</translation>
    </message>
</context>
<context>
    <name>LabelPanel</name>
    <message>
        <source>Filter by name or key; Enter gives the first</source>
        <translation>پالایش با نام یا کلید؛ ⁨Enter⁩ برچسب نخست را می‌زند</translation>
    </message>
    <message>
        <source>Filter the labels</source>
        <translation>پالایش برچسب‌ها</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>برچسب…</translation>
    </message>
    <message>
        <source>No label fits the filter. Esc empties it.</source>
        <translation>هیچ برچسبی با پالایه جور نیست. ⁨Esc⁩ پالایه را پاک می‌کند.</translation>
    </message>
    <message>
        <source>This project has no labels. Files that are imported can bring theirs.</source>
        <translation>این پروژه برچسبی ندارد. پرونده‌هایی که درون‌ریزی شوند می‌توانند برچسب‌های خود را بیاورند.</translation>
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
    <name>Learning</name>
    <message>
        <source>Learned from {count} documents, but not better: the suggestions stay as they are.</source>
        <translation>از {count} سند آموخته شد ولی بهتر نبود: پیشنهادها همان می‌مانند.</translation>
    </message>
    <message>
        <source>Learned from {count} documents.</source>
        <translation>از {count} سند آموخته شد.</translation>
    </message>
    <message>
        <source>Learned from {count} documents: suggestions are now right in {right} of {hundred}.</source>
        <translation>از {count} سند آموخته شد: اکنون از هر {hundred} پیشنهاد {right} تا درست است.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>در حال یادگیری</translation>
    </message>
    <message>
        <source>There is too little to learn from yet. Mark more documents as done.</source>
        <translation>هنوز دادهٔ کافی برای یادگیری نیست. سندهای بیشتری را تمام کنید.</translation>
    </message>
</context>
<context>
    <name>LearningWindow</name>
    <message>
        <source>Hide suggestions below</source>
        <translation>پنهان کردن پیشنهادهای کمتر از</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>یادگیری</translation>
    </message>
    <message>
        <source>Once you have answered suggestions, this page shows how many of them are right, how many actions they save, and how much work is left.</source>
        <translation>وقتی به پیشنهادها پاسخ دهید، این صفحه نشان می‌دهد چند پیشنهاد درست است، چند کنش کم می‌شود و چه اندازه کار مانده است.</translation>
    </message>
    <message>
        <source>Two sources compared</source>
        <translation>مقایسهٔ دو منبع</translation>
    </message>
    <message>
        <source>Verdicts by source and label</source>
        <translation>پاسخ‌ها به تفکیک منبع و برچسب</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>An import into this project was interrupted.</source>
        <translation>درون‌ریزی در این پروژه ناتمام مانده است.</translation>
    </message>
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
        <source>Go on or discard…</source>
        <translation>ادامه یا دور انداختن…</translation>
    </message>
    <message>
        <source>Hashiye</source>
        <translation>حاشیه</translation>
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
    <name>MarkMenu</name>
    <message>
        <source>In every document</source>
        <translation>در همهٔ سندها</translation>
    </message>
</context>
<context>
    <name>MatchListModel</name>
    <message>
        <source>another entity</source>
        <translation>موجودیت دیگر</translation>
    </message>
    <message>
        <source>another label</source>
        <translation>برچسب دیگر</translation>
    </message>
    <message>
        <source>done</source>
        <translation>انجام‌شده</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>نشان‌گذاری‌شده</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>اینجا نه</translation>
    </message>
    <message>
        <source>refused before</source>
        <translation>پیش‌تر رد شده</translation>
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
    <name>OrderButton</name>
    <message>
        <source>In their order</source>
        <translation>به ترتیب خودشان</translation>
    </message>
    <message>
        <source>Likely errors first</source>
        <translation>خطاهای احتمالی اول</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>ترتیب سندها</translation>
    </message>
    <message>
        <source>What teaches most first</source>
        <translation>آموزنده‌ترها اول</translation>
    </message>
</context>
<context>
    <name>OrderNotice</name>
    <message>
        <source>Back to their order</source>
        <translation>بازگشت به ترتیب خودشان</translation>
    </message>
    <message>
        <source>Hard documents come first. A corpus that is not marked to its end is biased by that.</source>
        <translation>این ترتیب سندهای دشوار را پیش می‌اندازد. پیکره‌ای که تا پایان نشان‌گذاری نشود از آن سوگیری می‌گیرد.</translation>
    </message>
    <message>
        <source>Likely errors come first. A corpus that is not reviewed to its end is biased by that.</source>
        <translation>این ترتیب خطاهای احتمالی را پیش می‌اندازد. پیکره‌ای که تا پایان بازبینی نشود از آن سوگیری می‌گیرد.</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>Ordering the documents</source>
        <translation>در حال مرتب کردن سندها</translation>
    </message>
    <message>
        <source>Suggesting, to find the order</source>
        <translation>در حال یافتن پیشنهاد برای تعیین ترتیب</translation>
    </message>
</context>
<context>
    <name>OriginalDialog</name>
    <message>
        <source>Copy the original text</source>
        <translation>رونوشت متن نخستین</translation>
    </message>
    <message>
        <source>Differences from the original</source>
        <translation>تفاوت‌ها با متن نخستین</translation>
    </message>
    <message>
        <source>Not shown: {count}</source>
        <translation>نشان داده نشد: {count}</translation>
    </message>
    <message>
        <source>Places that were corrected: {count}. What came in is struck out.</source>
        <translation>جاهای اصلاح‌شده: {count}. متن نخستین خط خورده است.</translation>
    </message>
    <message>
        <source>The original text</source>
        <translation>متن نخستین</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing fits.</source>
        <translation>چیزی جور نیست.</translation>
    </message>
</context>
<context>
    <name>PluginMenu</name>
    <message>
        <source>Suggest with</source>
        <translation>یافتن پیشنهاد با</translation>
    </message>
    <message>
        <source>{name}: all documents</source>
        <translation>⁨{name}⁩: همهٔ سندها</translation>
    </message>
    <message>
        <source>{name}: cannot be used</source>
        <translation>⁨{name}⁩: به کار نمی‌آید</translation>
    </message>
    <message>
        <source>{name}: this document</source>
        <translation>⁨{name}⁩: این سند</translation>
    </message>
</context>
<context>
    <name>PluginSuggesting</name>
    <message>
        <source>Suggesting with {name}</source>
        <translation>در حال یافتن پیشنهاد با ⁨{name}⁩</translation>
    </message>
    <message>
        <source>Suggestions of {name}: {count}, in documents: {documents}</source>
        <translation>پیشنهادهای ⁨{name}⁩: {count}، در سندها: {documents}</translation>
    </message>
    <message>
        <source>{name} also suggests labels that this project has not got: {labels}.</source>
        <translation>⁨{name}⁩ برچسب‌هایی هم پیشنهاد می‌کند که این پروژه ندارد: ⁨{labels}⁩.</translation>
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
        <source>Change the keys…</source>
        <translation>تغییر کلیدها…</translation>
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
        <source>Holds from the next start on.</source>
        <translation>از اجرای بعدی برقرار است.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
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
        <source>Size of everything</source>
        <translation>اندازهٔ همه‌چیز</translation>
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
    <name>PreviewPane</name>
    <message>
        <source>Files: {count}</source>
        <translation>پرونده‌ها: {count}</translation>
    </message>
    <message>
        <source>Reading the first documents…</source>
        <translation>در حال خواندن نخستین سندها…</translation>
    </message>
    <message>
        <source>The first documents</source>
        <translation>نخستین سندها</translation>
    </message>
    <message>
        <source>and {count} more, which the report will tell</source>
        <translation>و {count} مورد دیگر که در گزارش خواهد آمد</translation>
    </message>
    <message>
        <source>encoding {encodings}</source>
        <translation>کدگذاری {encodings}</translation>
    </message>
    <message>
        <source>of the first {documents}, the project has {known}</source>
        <translation>از {documents} سند نخست، {known} تا در پروژه هست</translation>
    </message>
    <message>
        <source>read as {formats}</source>
        <translation>خوانده با قالب {formats}</translation>
    </message>
    <message>
        <source>{title} (is there already)</source>
        <translation>⁨{title}⁩ (از پیش هست)</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>Files that can be imported ({patterns});;All files (*)</source>
        <translation>پرونده‌های درون‌ریختنی ({patterns});;همهٔ پرونده‌ها (*)</translation>
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
        <source>Open a project</source>
        <translation>باز کردن پروژه</translation>
    </message>
</context>
<context>
    <name>Propagating</name>
    <message>
        <source>It stands nowhere else.</source>
        <translation>در جای دیگری نیست.</translation>
    </message>
    <message>
        <source>Marked: {count}, in documents: {documents}</source>
        <translation>نشان‌گذاری شد: {count}، در سندها: {documents}</translation>
    </message>
</context>
<context>
    <name>PropagationDialog</name>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>رفتن به آنجا</translation>
    </message>
    <message>
        <source>It stands nowhere else.</source>
        <translation>در جای دیگری نیست.</translation>
    </message>
    <message>
        <source>Looking through the other documents…</source>
        <translation>جست‌وجو در سندهای دیگر…</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>نشان‌گذاری</translation>
    </message>
    <message>
        <source>Mark the same elsewhere</source>
        <translation>نشان‌گذاری همین رشته در جاهای دیگر</translation>
    </message>
    <message>
        <source>None</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>Places where the same string stands</source>
        <translation>جاهایی که همین رشته هست</translation>
    </message>
    <message>
        <source>Space ticks or unticks a place. What you untick is remembered as “not here”.</source>
        <translation>⁨Space⁩ تیک یک جا را می‌گذارد یا برمی‌دارد. تیکی که بردارید به نام «اینجا نه» به یاد می‌ماند.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>The first {count} places are listed.</source>
        <translation>{count} جای نخست فهرست شده است.</translation>
    </message>
    <message>
        <source>not here: {count}</source>
        <translation>اینجا نه: {count}</translation>
    </message>
    <message>
        <source>{chosen} of {count} chosen</source>
        <translation>{chosen} از {count} برگزیده شده</translation>
    </message>
    <message>
        <source>“{text}” as {label}</source>
        <translation>«⁨{text}⁩» با برچسب ⁨{label}⁩</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>پروندهٔ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>دیسک</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>پوشه</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>پوشه:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>نوع پرونده:</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy the report</source>
        <translation>رونوشت گزارش</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>ذخیرهٔ گزارش</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>ذخیرهٔ گزارش…</translation>
    </message>
    <message>
        <source>The first {shown} are shown; the copied report has them all.</source>
        <translation>{shown} مورد نخست نشان داده شده است؛ در رونوشت گزارش همه هست.</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>Accepted</source>
        <translation>پذیرفته</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>اصلاح‌شده</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>برچسب</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ردشده</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>منبع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>on</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>switched off: {right} of {count} right lately</source>
        <translation>خاموش: به‌تازگی {right} از {count} درست</translation>
    </message>
</context>
<context>
    <name>SourcesTable</name>
    <message>
        <source>Verdicts by source and label</source>
        <translation>پاسخ‌ها به تفکیک منبع و برچسب</translation>
    </message>
</context>
<context>
    <name>SpanCard</name>
    <message>
        <source>History</source>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>خاستگاه</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>ردشده</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>همین رشته</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>پیشنهاد</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>بازگرداندن</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>edges from “{before}” to “{after}”</source>
        <translation>مرزها از «{before}» به «{after}»</translation>
    </message>
    <message>
        <source>imported by {who}, {when}</source>
        <translation>{who} درون‌ریزی کرد، {when}</translation>
    </message>
    <message>
        <source>label from {before} to {after}</source>
        <translation>برچسب از {before} به {after}</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>نشان‌گذاری</translation>
    </message>
    <message>
        <source>marked by {who}, {when}</source>
        <translation>{who} نشان گذاشت، {when}</translation>
    </message>
    <message>
        <source>marked together with others by {who}, {when}</source>
        <translation>{who} همراه موارد دیگر نشان گذاشت، {when}</translation>
    </message>
    <message>
        <source>note removed</source>
        <translation>حذف یادداشت</translation>
    </message>
    <message>
        <source>note “{after}”</source>
        <translation>یادداشت «{after}»</translation>
    </message>
    <message>
        <source>redo: {what}</source>
        <translation>ازنو: {what}</translation>
    </message>
    <message>
        <source>suggestion accepted by {who}, {when}</source>
        <translation>{who} پیشنهاد را پذیرفت، {when}</translation>
    </message>
    <message>
        <source>suggestion corrected by {who}, {when}</source>
        <translation>{who} پیشنهاد را اصلاح کرد، {when}</translation>
    </message>
    <message>
        <source>undo: {what}</source>
        <translation>واگرد: {what}</translation>
    </message>
    <message>
        <source>{count} earlier changes</source>
        <translation>{count} تغییر پیش‌تر</translation>
    </message>
    <message>
        <source>{label} {count}</source>
        <translation>⁨{label}⁩ {count}</translation>
    </message>
    <message>
        <source>{score} ({source})</source>
        <translation>{score} (⁨{source}⁩)</translation>
    </message>
    <message>
        <source>{what} ({when})</source>
        <translation>{what} ({when})</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}، {when}</translation>
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
    <message>
        <source>Done. Suggestions left unanswered: {count}; they count as wrong. {undo} takes it back.</source>
        <translation>انجام شد. پیشنهادهای بی‌پاسخ: {count}؛ نادرست شمرده می‌شوند. {undo} این کار را برمی‌گرداند.</translation>
    </message>
    <message>
        <source>No suggestion is pending. {done}: done, and on to the next document.</source>
        <translation>پیشنهادی در انتظار نیست. با {done} سند انجام‌شده می‌شود و به بعدی می‌روید.</translation>
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
        <source>corrected</source>
        <translation>اصلاح‌شده</translation>
    </message>
    <message>
        <source>document {number} of {count}</source>
        <translation>سند {number} از {count}</translation>
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
    <name>Switching</name>
    <message>
        <source>“{source}” is switched off for {label} for now: {right} of {count} suggestions were right.</source>
        <translation>«⁨{source}⁩» برای برچسب ⁨{label}⁩ فعلاً خاموش شد: از {count} پیشنهاد {right} تا درست بود.</translation>
    </message>
    <message>
        <source>“{source}” suggests {label} again.</source>
        <translation>«⁨{source}⁩» باز برچسب ⁨{label}⁩ را پیشنهاد می‌کند.</translation>
    </message>
</context>
<context>
    <name>ThresholdSlider</name>
    <message>
        <source>At {threshold}, {right} of {shown} suggestions are right, and {found} of {wanted} entities are found.</source>
        <translation>با آستانهٔ {threshold}، از هر {shown} پیشنهاد {right} تا درست است و از هر {wanted} موجودیت {found} تا یافته می‌شود.</translation>
    </message>
    <message>
        <source>At {threshold}, {right} of {shown} suggestions are right, and {found} of {wanted} right ones are shown.</source>
        <translation>با آستانهٔ {threshold}، از هر {shown} پیشنهاد {right} تا درست است و از هر {wanted} پیشنهاد درست {found} تا نشان داده می‌شود.</translation>
    </message>
    <message>
        <source>Expected by the scores. How many entities nobody suggests is not known yet.</source>
        <translation>برآورد از روی امتیازها. هنوز معلوم نیست چند موجودیت را هیچ منبعی پیشنهاد نمی‌کند.</translation>
    </message>
    <message>
        <source>Hide suggestions below</source>
        <translation>پنهان کردن پیشنهادهای کمتر از</translation>
    </message>
    <message>
        <source>Measured on documents that were kept out of training.</source>
        <translation>سنجیده بر سندهای کنارگذاشته از آموزش.</translation>
    </message>
    <message>
        <source>Shown in this document: {count}</source>
        <translation>نمایش در این سند: {count}</translation>
    </message>
    <message>
        <source>What to expect is known once there are suggestions.</source>
        <translation>وقتی پیشنهادی باشد برآورد می‌شود.</translation>
    </message>
</context>
<context>
    <name>UnfinishedImportDialog</name>
    <message>
        <source>An import was interrupted after {read} of {files} files, with {documents} documents. Nothing of it is shown until all of it is there.</source>
        <translation>درون‌ریزی پس از {read} پرونده از {files} پرونده، با {documents} سند، ناتمام مانده است. تا همه‌اش نرسد چیزی از آن نشان داده نمی‌شود.</translation>
    </message>
    <message>
        <source>Begun: {time}</source>
        <translation>آغاز: {time}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>دور انداختن</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Interrupted import</source>
        <translation>درون‌ریزی ناتمام</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>بعداً</translation>
    </message>
</context>
<context>
    <name>UnusualModel</name>
    <message>
        <source>and {count} more</source>
        <translation>و {count} جای دیگر</translation>
    </message>
</context>
<context>
    <name>UnusualPanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>بستن (⁨Esc⁩)</translation>
    </message>
    <message>
        <source>Enter: next place. Shift+Enter: the one before. Esc: close.</source>
        <translation>⁨Enter⁩: جای بعدی. ⁨Shift+Enter⁩: جای قبلی. ⁨Esc⁩: بستن.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>در حال بررسی…</translation>
    </message>
    <message>
        <source>Nothing unusual in this document.</source>
        <translation>در این سند چیز نامعمولی نیست.</translation>
    </message>
    <message>
        <source>Unusual characters</source>
        <translation>نویسه‌های نامعمول</translation>
    </message>
    <message>
        <source>Unusual characters of this document</source>
        <translation>نویسه‌های نامعمول این سند</translation>
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
        <source>About the entity</source>
        <translation>دربارهٔ موجودیت</translation>
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
        <source>Change the keys…</source>
        <translation>تغییر کلیدها…</translation>
    </message>
    <message>
        <source>Choose a label by typing…</source>
        <translation>گزینش برچسب با نوشتن…</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>اصلاح متن…</translation>
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
        <source>Documents</source>
        <translation>سندها</translation>
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
        <source>Every command, by name…</source>
        <translation>همهٔ فرمان‌ها با نام…</translation>
    </message>
    <message>
        <source>Export training data…</source>
        <translation>برون‌بری دادهٔ آموزشی…</translation>
    </message>
    <message>
        <source>Find in all documents</source>
        <translation>یافتن در همهٔ سندها</translation>
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
        <source>Label</source>
        <translation>برچسب</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>Labels and spans</source>
        <translation>برچسب‌ها و موجودیت‌ها</translation>
    </message>
    <message>
        <source>Labels and their keys…</source>
        <translation>برچسب‌ها و کلیدهایشان…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>متن درشت‌تر</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>یادگیری همین حالا</translation>
    </message>
    <message>
        <source>Less room for the article</source>
        <translation>جای کمتر برای مقاله</translation>
    </message>
    <message>
        <source>Mark the same elsewhere…</source>
        <translation>نشان‌گذاری همین رشته در جاهای دیگر…</translation>
    </message>
    <message>
        <source>Menu of this place</source>
        <translation>منوی همین‌جا</translation>
    </message>
    <message>
        <source>More room for the article</source>
        <translation>جای بیشتر برای مقاله</translation>
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
        <source>Next likely error</source>
        <translation>خطای احتمالی بعدی</translation>
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
        <source>No document is open</source>
        <translation>سندی باز نیست</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>پروژه‌ای باز نیست</translation>
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
        <source>Number the paragraphs</source>
        <translation>شماره‌گذاری بندها</translation>
    </message>
    <message>
        <source>Number the sentences</source>
        <translation>شماره‌گذاری جمله‌ها</translation>
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
        <source>Show the learning</source>
        <translation>نمایش یادگیری</translation>
    </message>
    <message>
        <source>Show the original text…</source>
        <translation>نمایش متن نخستین…</translation>
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
        <source>The project is read-only</source>
        <translation>پروژه فقط‌خواندنی است</translation>
    </message>
    <message>
        <source>There is nothing to take back or do again</source>
        <translation>چیزی برای واگرد یا ازنو نیست</translation>
    </message>
    <message>
        <source>To the next pane</source>
        <translation>رفتن به بخش بعدی</translation>
    </message>
    <message>
        <source>To the previous pane</source>
        <translation>رفتن به بخش قبلی</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واگرد</translation>
    </message>
    <message>
        <source>Unusual characters</source>
        <translation>نویسه‌های نامعمول</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>اندازهٔ معمول متن</translation>
    </message>
    <message>
        <source>Which label is which…</source>
        <translation>تناظر برچسب‌ها…</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>(missed)</source>
        <translation>(جاافتاده)</translation>
    </message>
    <message>
        <source>(spurious)</source>
        <translation>(نابجا)</translation>
    </message>
    <message>
        <source>A letter has been lost there; import the file again in its right encoding.</source>
        <translation>حرفی از دست رفته است؛ پرونده را با کدگذاری درستش دوباره درون‌ریزی کنید.</translation>
    </message>
    <message>
        <source>A row on writing (“spans” cannot be read again)</source>
        <translation>هر ردیف هنگام نوشتن («⁨spans⁩» دوباره خوانده نمی‌شود)</translation>
    </message>
    <message>
        <source>A span from {start} to {end} does not lie in “{title}”, which has {length} characters.</source>
        <translation>موجودیت {start} تا {end} درون «⁨{title}⁩» نیست؛ این سند {length} نویسه دارد.</translation>
    </message>
    <message>
        <source>ARMAN: token, space and tag</source>
        <translation>⁨ARMAN⁩: توکن، فاصله و تگ</translation>
    </message>
    <message>
        <source>Agreement between annotators</source>
        <translation>توافق برچسب‌زنان</translation>
    </message>
    <message>
        <source>All labels are left out, so nothing would be written. Choose at least one.</source>
        <translation>همهٔ برچسب‌ها کنار گذاشته شده‌اند، پس چیزی نوشته نمی‌شود. دست‌کم یکی را برگزینید.</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>روی‌هم</translation>
    </message>
    <message>
        <source>An import into this project was interrupted. Go on with it (--resume) or discard it (--discard) before you import anything else.</source>
        <translation>درون‌ریزی در این پروژه ناتمام مانده است. پیش از درون‌ریزی دیگر، آن را ادامه دهید (⁦--resume⁩) یا دور بیندازید (⁦--discard⁩).</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>برچسب‌زن</translation>
    </message>
    <message>
        <source>Annotator to read, by number or e-mail (empty: the decisive one)</source>
        <translation>برچسب‌زنی که خوانده می‌شود، با شماره یا ایمیل (خالی: آن که تعیین‌کننده است)</translation>
    </message>
    <message>
        <source>Annotator whose marks are read, or “curation” (empty: all)</source>
        <translation>برچسب‌زنی که نشان‌هایش خوانده می‌شود، یا «⁨curation⁩» (خالی: همه)</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>برچسب‌زنان</translation>
    </message>
    <message>
        <source>Another annotator made the span, and only they change it.</source>
        <translation>این موجودیت را برچسب‌زن دیگری ساخته است و تنها خود او آن را تغییر می‌دهد.</translation>
    </message>
    <message>
        <source>Another span covers the same characters.</source>
        <translation>موجودیت دیگری همان نویسه‌ها را می‌پوشاند.</translation>
    </message>
    <message>
        <source>Another span lies inside it.</source>
        <translation>موجودیت دیگری درون آن است.</translation>
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
        <source>Attribute that tells the entities</source>
        <translation>ویژگی‌ای که موجودیت‌ها را می‌گوید</translation>
    </message>
    <message>
        <source>Beside it: {files}</source>
        <translation>کنار آن: ⁦{files}⁩</translation>
    </message>
    <message>
        <source>Between tokens</source>
        <translation>میان توکن‌ها</translation>
    </message>
    <message>
        <source>CSV: a table for spreadsheets</source>
        <translation>⁨CSV⁩: جدول برای صفحه‌گسترده</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>نویسه‌ها</translation>
    </message>
    <message>
        <source>CoNLL-U: Universal Dependencies with entities</source>
        <translation>⁨CoNLL-U⁩: ⁨Universal Dependencies⁩ با موجودیت</translation>
    </message>
    <message>
        <source>CoNLL: one token and its tag a line</source>
        <translation>⁨CoNLL⁩: هر سطر یک توکن و تگ آن</translation>
    </message>
    <message>
        <source>Column of the id</source>
        <translation>ستون شناسه</translation>
    </message>
    <message>
        <source>Column of the spans, as JSON</source>
        <translation>ستون موجودیت‌ها، به شکل ⁨JSON⁩</translation>
    </message>
    <message>
        <source>Column of the tag</source>
        <translation>ستون تگ</translation>
    </message>
    <message>
        <source>Column of the text (name or number)</source>
        <translation>ستون متن (نام یا شماره)</translation>
    </message>
    <message>
        <source>Column of the title</source>
        <translation>ستون عنوان</translation>
    </message>
    <message>
        <source>Column of the token</source>
        <translation>ستون توکن</translation>
    </message>
    <message>
        <source>Column that tells the entities (CoNLL-U Plus)</source>
        <translation>ستون موجودیت‌ها (⁨CoNLL-U Plus⁩)</translation>
    </message>
    <message>
        <source>Cyrillic or Greek letters in a Latin word</source>
        <translation>حرف سیریلیک یا یونانی در واژهٔ لاتین</translation>
    </message>
    <message>
        <source>Data card of {name}</source>
        <translation>شناسنامهٔ دادهٔ ⁦{name}⁩</translation>
    </message>
    <message>
        <source>Differences that nothing explains: {count}</source>
        <translation>تفاوت‌های بی‌توضیح: {count}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>سند</translation>
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
        <source>Documents</source>
        <translation>سندها</translation>
    </message>
    <message>
        <source>Documents of both</source>
        <translation>سندهای هر دو</translation>
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
        <source>Documents: {documents}; spans: {spans}.</source>
        <translation>سندها: {documents}؛ موجودیت‌ها: {spans}.</translation>
    </message>
    <message>
        <source>EPUB: the text of a book, part by part</source>
        <translation>⁨EPUB⁩: متن کتاب، بخش به بخش</translation>
    </message>
    <message>
        <source>Each part has its share of every label.</source>
        <translation>هر بخش سهم خود را از همهٔ برچسب‌ها دارد.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>کدگذاری</translation>
    </message>
    <message>
        <source>Encodings: {encodings}.</source>
        <translation>کدگذاری‌ها: ⁨{encodings}⁩.</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>سنجش</translation>
    </message>
    <message>
        <source>Exact F1 on documents that were held out ({held_out}): {f1}; of what suggested before: {before}; of the sources that are not trained here: {untaught}.</source>
        <translation>⁨F1⁩ دقیق بر سندهای کنارگذاشته ({held_out}): {f1}؛ پیشنهاددهندهٔ پیشین: {before}؛ منبع‌هایی که اینجا آموزش نمی‌بینند: {untaught}.</translation>
    </message>
    <message>
        <source>Export report of {name}</source>
        <translation>گزارش برون‌بری ⁦{name}⁩</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>⁨F1⁩</translation>
    </message>
    <message>
        <source>F1 of one annotator’s spans against the other’s, with the same edges and the same label (Hripcsak and Rothschild 2005), in the documents of this export that both have finished.</source>
        <translation>⁨F1⁩ موجودیت‌های یکی در برابر دیگری، با مرز و برچسب یکسان (⁨Hripcsak and Rothschild 2005⁩)، در سندهایی از این برون‌بری که هر دو تمام کرده‌اند.</translation>
    </message>
    <message>
        <source>Feature of it with the label (empty: value)</source>
        <translation>ویژگی‌ای از آن که برچسب را دارد (خالی: ⁨value⁩)</translation>
    </message>
    <message>
        <source>Field of “data” with the text</source>
        <translation>فیلدی از «⁨data⁩» که متن در آن است</translation>
    </message>
    <message>
        <source>Fields on writing (“entities” for projects with relations)</source>
        <translation>فیلدها هنگام نوشتن (برای پروژه‌های دارای رابطه «⁨entities⁩»)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Files in {encoding}: {count}.</source>
        <translation>پرونده‌ها با کدگذاری ⁨{encoding}⁩: {count}.</translation>
    </message>
    <message>
        <source>Files that were refused: {refused}; messages of what was repaired or left out when read: {repaired}; spans left out: {left_out}.</source>
        <translation>پرونده‌های ردشده: {refused}؛ پیام‌های آنچه هنگام خواندن اصلاح یا کنار گذاشته شد: {repaired}؛ موجودیت‌های کنارگذاشته: {left_out}.</translation>
    </message>
    <message>
        <source>Files: {files}; read as {formats}.</source>
        <translation>پرونده‌ها: {files}؛ خوانده با قالب ⁨{formats}⁩.</translation>
    </message>
    <message>
        <source>Footnotes and endnotes</source>
        <translation>پانویس‌ها و پی‌نوشت‌ها</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>Group of spans in doc.spans</source>
        <translation>گروه موجودیت‌ها در ⁦doc.spans⁩</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>راهنمای برچسب‌زنی</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>چگونگی ساخت</translation>
    </message>
    <message>
        <source>Hugging Face datasets: tokens and tags, with a card</source>
        <translation>⁨Hugging Face datasets⁩: توکن‌ها و تگ‌ها، همراه شناسنامه</translation>
    </message>
    <message>
        <source>INCEpTION or WebAnno: the zip file of a whole project</source>
        <translation>⁨INCEpTION⁩ یا ⁨WebAnno⁩: پروندهٔ ⁨zip⁩ یک پروژهٔ کامل</translation>
    </message>
    <message>
        <source>Imported documents: {documents}; spans: {spans}; suggestions: {suggestions}; documents that were there already: {skipped}.</source>
        <translation>سندهای درون‌ریخته: {documents}؛ موجودیت‌ها: {spans}؛ پیشنهادها: {suggestions}؛ سندهایی که از پیش بودند: {skipped}.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>در پرونده</translation>
    </message>
    <message>
        <source>Interrupted. Nothing of it is in the project yet: --resume goes on, --discard takes it away.</source>
        <translation>ناتمام ماند. هنوز چیزی از آن در پروژه نیست: ⁦--resume⁩ ادامه می‌دهد و ⁦--discard⁩ دورش می‌اندازد.</translation>
    </message>
    <message>
        <source>It begins or ends between tokens, where the file has no line.</source>
        <translation>آغاز یا پایان آن میان توکن‌هاست و پرونده آنجا سطری ندارد.</translation>
    </message>
    <message>
        <source>It begins or ends inside a token.</source>
        <translation>آغاز یا پایان آن میان یک توکن است.</translation>
    </message>
    <message>
        <source>It begins or ends with a line break.</source>
        <translation>آغاز یا پایان آن شکست سطر است.</translation>
    </message>
    <message>
        <source>It cannot be seen, yet it counts in offsets and makes the word another string.</source>
        <translation>دیده نمی‌شود، ولی در جایگاه‌ها شمرده می‌شود و واژه را رشتهٔ دیگری می‌کند.</translation>
    </message>
    <message>
        <source>It cannot be seen; search passes over it, in the export it parts the word.</source>
        <translation>دیده نمی‌شود؛ جست‌وجو نادیده‌اش می‌گیرد، ولی در برون‌برد واژه را دو پاره می‌کند.</translation>
    </message>
    <message>
        <source>It goes over the end of a sentence of the file.</source>
        <translation>از پایان جمله‌ای در پرونده می‌گذرد.</translation>
    </message>
    <message>
        <source>It has no label.</source>
        <translation>برچسبی ندارد.</translation>
    </message>
    <message>
        <source>It is better, so it suggests from now on; “hashiye tag” stores its suggestions.</source>
        <translation>بهتر است، پس از این به بعد همین پیشنهاد می‌دهد؛ «⁦hashiye tag⁩» پیشنهادهایش را ذخیره می‌کند.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>تهی است.</translation>
    </message>
    <message>
        <source>It is no better, so what suggested before goes on. More documents may change that.</source>
        <translation>بهتر نیست، پس پیشنهاددهندهٔ پیشین می‌ماند. شاید با سندهای بیشتر چنین نباشد.</translation>
    </message>
    <message>
        <source>It is not known: no two annotators have finished the same one of these documents.</source>
        <translation>دانسته نیست: هیچ‌یک از این سندها را دو برچسب‌زن تمام نکرده‌اند.</translation>
    </message>
    <message>
        <source>It is not known: nobody has finished any of these documents.</source>
        <translation>دانسته نیست: کسی هیچ‌یک از این سندها را تمام نکرده است.</translation>
    </message>
    <message>
        <source>It is not known: only {name} has finished any of these documents.</source>
        <translation>دانسته نیست: تنها ⁨{name}⁩ از این سندها چیزی را تمام کرده است.</translation>
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
        <source>Its label has a character that XML cannot hold.</source>
        <translation>برچسب آن نویسه‌ای دارد که در ⁨XML⁩ نمی‌گنجد.</translation>
    </message>
    <message>
        <source>Its label holds white space, which divides the columns.</source>
        <translation>برچسب آن فاصله دارد و فاصله جداکنندهٔ ستون‌هاست.</translation>
    </message>
    <message>
        <source>Its label holds “|”, which divides the columns.</source>
        <translation>در برچسب آن «|» هست که ستون‌ها را جدا می‌کند.</translation>
    </message>
    <message>
        <source>Its label is empty or holds a carriage return.</source>
        <translation>برچسب آن خالی است یا نویسهٔ بازگشت به سر سطر دارد.</translation>
    </message>
    <message>
        <source>Its label is empty, or holds white space or a mark that divides what is said of a word.</source>
        <translation>برچسب آن خالی است، یا فاصله یا نشانه‌ای دارد که ویژگی‌های واژه را از هم جدا می‌کند.</translation>
    </message>
    <message>
        <source>JSONL: one document a line, offsets in characters</source>
        <translation>⁨JSONL⁩: هر سطر یک سند، جایگاه‌ها به نویسه</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>برچسب</translation>
    </message>
    <message>
        <source>Label Studio: JSON of tasks, or JSON-MIN</source>
        <translation>⁨Label Studio⁩: ⁨JSON⁩ وظیفه‌ها، یا ⁨JSON-MIN⁩</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>Labels in the first documents ({documents}): {labels}. Not in the project: {unknown}.</source>
        <translation>برچسب‌های نخستین سندها ({documents}): ⁨{labels}⁩. آن‌ها که در پروژه نیست: ⁨{unknown}⁩.</translation>
    </message>
    <message>
        <source>Labels of the gold that count as others: {names}.</source>
        <translation>برچسب‌های مرجع که برچسب دیگری شمرده می‌شوند: ⁦{names}⁩.</translation>
    </message>
    <message>
        <source>Labels of the tagger that count as others: {names}.</source>
        <translation>برچسب‌های پیشنهاددهنده که برچسب دیگری شمرده می‌شوند: ⁦{names}⁩.</translation>
    </message>
    <message>
        <source>Labels that turned up after the preview: {labels}.</source>
        <translation>برچسب‌هایی که پس از پیش‌نمایش پیدا شد: ⁨{labels}⁩.</translation>
    </message>
    <message>
        <source>Labels that were left out: {labels}.</source>
        <translation>برچسب‌های کنارگذاشته: ⁨{labels}⁩.</translation>
    </message>
    <message>
        <source>Layer of the spans, by its UIMA type (empty: NamedEntity)</source>
        <translation>لایهٔ موجودیت‌ها، با نوع ⁨UIMA⁩ آن (خالی: ⁨NamedEntity⁩)</translation>
    </message>
    <message>
        <source>Learned from documents: {documents}.</source>
        <translation>سندهایی که از آن‌ها آموخته شد: {documents}.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>یادگیری</translation>
    </message>
    <message>
        <source>Left out of {path}: {document}, {start} to {end}, {label}, “{surface}”. {reason}</source>
        <translation>در ⁦{path}⁩ نیامد: ⁨{document}⁩، {start} تا {end}، ⁨{label}⁩، «⁨{surface}⁩». {reason}</translation>
    </message>
    <message>
        <source>Left out, for the project has no such labels: {labels}.</source>
        <translation>کنار گذاشته شد، چون پروژه این برچسب‌ها را ندارد: ⁨{labels}⁩.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>پروانه</translation>
    </message>
    <message>
        <source>LightTag: JSON of examples</source>
        <translation>⁨LightTag⁩: ⁨JSON⁩ نمونه‌ها</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>پایان سطرها</translation>
    </message>
    <message>
        <source>Many programs take it for the end of the text.</source>
        <translation>بسیاری از برنامه‌ها آن را پایان متن می‌گیرند.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>معنی</translation>
    </message>
    <message>
        <source>Metadata; spans inside others and overlapping ones, unless they are written as “Entity”; those that begin or end inside a token.</source>
        <translation>فراداده؛ موجودیت‌های تودرتو و هم‌پوشان، مگر با «⁨Entity⁩» نوشته شوند؛ و آن‌هایی که آغاز یا پایانشان میان یک توکن است.</translation>
    </message>
    <message>
        <source>NOT as it was to be written, {path}: {document}, “{surface}” {label}. {reason}</source>
        <translation>نه آن‌گونه که باید نوشته می‌شد، ⁦{path}⁩: ⁨{document}⁩، «⁨{surface}⁩» ⁨{label}⁩. {reason}</translation>
    </message>
    <message>
        <source>NSURL-2019: token, tab and tag, a file for each article</source>
        <translation>⁨NSURL-2019⁩: توکن، جهش و تگ، هر مقاله در یک پرونده</translation>
    </message>
    <message>
        <source>NUL characters</source>
        <translation>نویسه‌های ⁨NUL⁩</translation>
    </message>
    <message>
        <source>Name of the tag “Labels” on writing</source>
        <translation>نام تگ «⁨Labels⁩» هنگام نوشتن</translation>
    </message>
    <message>
        <source>Name of the tag “Text” on writing</source>
        <translation>نام تگ «⁨Text⁩» هنگام نوشتن</translation>
    </message>
    <message>
        <source>New labels: {labels}.</source>
        <translation>برچسب‌های تازه: ⁨{labels}⁩.</translation>
    </message>
    <message>
        <source>No document of {path} is done, so there is nothing to compare with. Finish one first.</source>
        <translation>هیچ سندی از ⁦{path}⁩ انجام‌شده نیست، پس چیزی برای مقایسه نیست. نخست یکی را تمام کنید.</translation>
    </message>
    <message>
        <source>No format that can be imported has the option “{option}”. There are: {options}.</source>
        <translation>هیچ قالبی که درون‌ریزی شود گزینهٔ «⁨{option}⁩» ندارد. گزینه‌ها: ⁨{options}⁩.</translation>
    </message>
    <message>
        <source>No import into this project was interrupted. Nothing was changed.</source>
        <translation>هیچ درون‌ریزی‌ای در این پروژه ناتمام نمانده است. چیزی تغییر نکرد.</translation>
    </message>
    <message>
        <source>No program knows what they are; they are often a sign of a damaged file.</source>
        <translation>هیچ برنامه‌ای آن‌ها را نمی‌شناسد؛ بیشتر نشانهٔ پرونده‌ای خراب‌اند.</translation>
    </message>
    <message>
        <source>No text is almost the same in two parts.</source>
        <translation>هیچ متنی، با تفاوتی اندک، در دو بخش نیست.</translation>
    </message>
    <message>
        <source>No token lies whole inside it.</source>
        <translation>هیچ توکنی به‌تمامی درون آن نیست.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” has worked in {path}. Choose one of: {names}.</source>
        <translation>کسی به نام «⁨{name}⁩» در ⁦{path}⁩ کار نکرده است. یکی از این‌ها را برگزینید: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>None is stated. Ask who made the data before you pass it on.</source>
        <translation>پروانه‌ای گفته نشده است. پیش از دادن داده به دیگران، از سازنده‌اش بپرسید.</translation>
    </message>
    <message>
        <source>Not read back.</source>
        <translation>بازخوانی نشد.</translation>
    </message>
    <message>
        <source>Not read back: Hashiye cannot read this format.</source>
        <translation>بازخوانی نشد: حاشیه این قالب را نمی‌خواند.</translation>
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
        <source>Notes on spans. On reading: attributes, notes, alternatives and all elements but names.</source>
        <translation>یادداشت‌های موجودیت‌ها. هنگام خواندن: ویژگی‌ها، یادداشت‌ها، صورت‌های جایگزین و همهٔ عنصرها جز نام‌ها.</translation>
    </message>
    <message>
        <source>Notes on spans; on reading: relations, choices, other annotators than one.</source>
        <translation>یادداشت‌های موجودیت‌ها؛ هنگام خواندن: رابطه‌ها، گزینه‌ها، و برچسب‌زنان دیگر جز یکی.</translation>
    </message>
    <message>
        <source>Nothing was written: no document is done. Finish one, or export all documents (--state all).</source>
        <translation>چیزی نوشته نشد: هیچ سندی انجام‌شده نیست. سندی را تمام کنید یا همهٔ سندها را برون‌بری کنید (⁨--state all⁩).</translation>
    </message>
    <message>
        <source>Nothing was written: no document is in the state “{state}”. Choose other states, or all.</source>
        <translation>چیزی نوشته نشد: هیچ سندی وضعیت «⁨{state}⁩» ندارد. وضعیت‌های دیگری برگزینید، یا همه را.</translation>
    </message>
    <message>
        <source>Nothing was written: the project has no documents. Import some first.</source>
        <translation>چیزی نوشته نشد: پروژه هیچ سندی ندارد. نخست سند درون‌ریزی کنید.</translation>
    </message>
    <message>
        <source>Nothing was written: these are no labels of the project: {lacking}. It has: {labels}. Correct the names, upper and lower case included.</source>
        <translation>چیزی نوشته نشد: پروژه این برچسب‌ها را ندارد: ⁨{lacking}⁩. برچسب‌های آن: ⁨{labels}⁩. نام‌ها را، با بزرگی و کوچکی حروف، اصلاح کنید.</translation>
    </message>
    <message>
        <source>Number of columns</source>
        <translation>شمار ستون‌ها</translation>
    </message>
    <message>
        <source>Of the first documents ({documents}), the project has the texts of {known}.</source>
        <translation>از نخستین سندها ({documents})، متن {known} تا در پروژه هست.</translation>
    </message>
    <message>
        <source>Offsets are code points, half-open, into the unaltered text, unless the format says otherwise.</source>
        <translation>جایگاه‌ها به نویسه (⁨code point⁩) در متن دست‌نخورده شمرده می‌شوند و بازه‌ها نیم‌بازند، مگر آن‌که قالب چیز دیگری بگوید.</translation>
    </message>
    <message>
        <source>Only the font that they were made for shows what they mean.</source>
        <translation>تنها قلمی که برایش ساخته شده‌اند معنایشان را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>PDF: its text layer</source>
        <translation>⁨PDF⁩: لایهٔ متن آن</translation>
    </message>
    <message>
        <source>PEYMA: token, “|” and tag</source>
        <translation>⁨PEYMA⁩: توکن، «|» و تگ</translation>
    </message>
    <message>
        <source>Parquet: one document a row</source>
        <translation>⁨Parquet⁩: هر ردیف یک سند</translation>
    </message>
    <message>
        <source>ParsTwiNER: token, tab and tag</source>
        <translation>⁨ParsTwiNER⁩: توکن، جهش و تگ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>جایگاه</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>متن ساده</translation>
    </message>
    <message>
        <source>Prodigy: JSONL of named entities and spans</source>
        <translation>⁨Prodigy⁩: ⁨JSONL⁩ موجودیت‌های نام‌دار و بازه‌ها</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>برنامه</translation>
    </message>
    <message>
        <source>Programs that compose letters (NFC) change the length of the text, and offsets no longer fit.</source>
        <translation>برنامه‌هایی که حروف را ترکیب می‌کنند (⁨NFC⁩) طول متن را تغییر می‌دهند و جایگاه‌ها دیگر درست نیست.</translation>
    </message>
    <message>
        <source>Programs that make line ends alike change the length, and offsets no longer fit.</source>
        <translation>برنامه‌هایی که پایان سطرها را یکسان می‌کنند طول متن را تغییر می‌دهند و جایگاه‌ها دیگر درست نیست.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>پروژه</translation>
    </message>
    <message>
        <source>Read back: NOT what was to be written. Differences: {count}.</source>
        <translation>بازخوانی: همانی نیست که باید نوشته می‌شد. تفاوت‌ها: {count}.</translation>
    </message>
    <message>
        <source>Read back: identical. Documents: {documents}; spans: {spans}.</source>
        <translation>بازخوانی: یکسان. سندها: {documents}؛ موجودیت‌ها: {spans}.</translation>
    </message>
    <message>
        <source>Read only: documents and the annotations of one layer, without relations, tag sets, guidelines and knowledge bases.</source>
        <translation>تنها خواندنی: سندها و نشان‌گذاری‌های یک لایه، بی رابطه‌ها، مجموعه‌های برچسب، شیوه‌نامه‌ها و پایگاه‌های دانش.</translation>
    </message>
    <message>
        <source>Read only: plain text holds no spans.</source>
        <translation>فقط‌خواندنی: متن ساده موجودیت نگه نمی‌دارد.</translation>
    </message>
    <message>
        <source>Read only: the text, without images and layout.</source>
        <translation>فقط خواندنی: متن، بدون تصویر و صفحه‌آرایی.</translation>
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
        <source>Scheme of the tags</source>
        <translation>شیوهٔ تگ‌ها</translation>
    </message>
    <message>
        <source>Search and suggestions take it for a Persian kaf; whoever reads the export may not.</source>
        <translation>جست‌وجو و پیشنهادها آن را کاف فارسی می‌گیرند؛ خوانندهٔ برون‌برد شاید نه.</translation>
    </message>
    <message>
        <source>Search and suggestions take it for a Persian ye; whoever reads the export may not.</source>
        <translation>جست‌وجو و پیشنهادها آن را یای فارسی می‌گیرند؛ خوانندهٔ برون‌برد شاید نه.</translation>
    </message>
    <message>
        <source>Search here finds them; in the export the words are made of letters that no other text has.</source>
        <translation>جست‌وجوی حاشیه آن‌ها را می‌یابد؛ در برون‌برد، واژه‌ها از حروفی ساخته شده‌اند که متن‌های دیگر ندارند.</translation>
    </message>
    <message>
        <source>Search passes over it; in the export the word is another string.</source>
        <translation>جست‌وجو نادیده‌اش می‌گیرد؛ در برون‌برد، واژه رشتهٔ دیگری است.</translation>
    </message>
    <message>
        <source>Search takes all digits for the same; a model that is trained on the export sees others.</source>
        <translation>جست‌وجو گونه‌های رقم را یکی می‌گیرد؛ مدلی که با برون‌برد آموزش ببیند آن‌ها را جدا می‌بیند.</translation>
    </message>
    <message>
        <source>Search takes it for a space; programs that split the export at plain spaces do not.</source>
        <translation>جست‌وجو آن را فاصله می‌گیرد؛ برنامه‌هایی که برون‌برد را در فاصلهٔ ساده می‌شکنند نه.</translation>
    </message>
    <message>
        <source>Search takes them for one; each of them counts in offsets.</source>
        <translation>جست‌وجو آن‌ها را یکی می‌گیرد؛ در جایگاه‌ها یک‌یک شمرده می‌شوند.</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>هستهٔ تصادفی تقسیم</translation>
    </message>
    <message>
        <source>Several people have worked in {path}. Choose whose spans are meant: {names}.</source>
        <translation>چند نفر در ⁦{path}⁩ کار کرده‌اند. بگویید موجودیت‌های چه کسی: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>موجودیت‌ها</translation>
    </message>
    <message>
        <source>Spans cannot be written as the layer “{layer}” with the feature “{feature}”. A layer is named like a Java class, for instance webanno.custom.Entity, a feature by Latin letters and digits; neither may be one that the file needs for itself.</source>
        <translation>موجودیت‌ها را نمی‌توان در لایهٔ «⁨{layer}⁩» با ویژگی «⁨{feature}⁩» نوشت. نام لایه مانند نام کلاس‌های جاوا است، برای نمونه ⁨webanno.custom.Entity⁩، و نام ویژگی از حرف‌ها و رقم‌های لاتین؛ هیچ‌یک نباید از آن‌هایی باشد که خود پرونده لازم دارد.</translation>
    </message>
    <message>
        <source>Spans of both</source>
        <translation>موجودیت‌های مشترک</translation>
    </message>
    <message>
        <source>Spans of each</source>
        <translation>موجودیت‌های هر یک</translation>
    </message>
    <message>
        <source>Spans that the format cannot hold: {count}</source>
        <translation>موجودیت‌هایی که در قالب نمی‌گنجد: {count}</translation>
    </message>
    <message>
        <source>Spans that were brought to the edges of tokens: {count}</source>
        <translation>موجودیت‌هایی که به مرز توکن‌ها رسانده شد: {count}</translation>
    </message>
    <message>
        <source>Split (train/dev/test)</source>
        <translation>تقسیم (⁦train/dev/test⁩)</translation>
    </message>
    <message>
        <source>State of the documents</source>
        <translation>وضعیت سندها</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>یافتن پیشنهاد</translation>
    </message>
    <message>
        <source>Suggestions attached to documents that were there: {attached}.</source>
        <translation>پیشنهادهای پیوست‌شده به سندهای موجود: {attached}.</translation>
    </message>
    <message>
        <source>Suggestions of labels that the gold has not got, not counted: {labels}. --only says which labels count.</source>
        <translation>پیشنهادهایی با برچسب‌هایی که مرجع ندارد و شمرده نشدند: ⁨{labels}⁩. ⁦--only⁩ می‌گوید کدام برچسب‌ها شمرده شوند.</translation>
    </message>
    <message>
        <source>Suggestions, notes on spans.</source>
        <translation>پیشنهادها و یادداشت‌های موجودیت‌ها.</translation>
    </message>
    <message>
        <source>Suggestions, notes on spans; on reading: classes, relations, who annotated.</source>
        <translation>پیشنهادها و یادداشت‌های موجودیت‌ها؛ هنگام خواندن: رده‌ها، رابطه‌ها، و این‌که چه کسی برچسب زده است.</translation>
    </message>
    <message>
        <source>Suggestions, notes on spans; on reading: relations, choices, rejected spans.</source>
        <translation>پیشنهادها و یادداشت‌های موجودیت‌ها؛ هنگام خواندن: رابطه‌ها، گزینه‌ها و موجودیت‌های ردشده.</translation>
    </message>
    <message>
        <source>Suggestions, notes on spans; on reading: whatever is no tag on a stretch of text.</source>
        <translation>پیشنهادها و یادداشت‌های موجودیت‌ها؛ هنگام خواندن: هر چه تگی بر پاره‌ای از متن نیست.</translation>
    </message>
    <message>
        <source>Suggestions, notes on spans; relations on reading.</source>
        <translation>پیشنهادها و یادداشت‌های موجودیت‌ها؛ هنگام خواندن، رابطه‌ها.</translation>
    </message>
    <message>
        <source>Suggestions. On reading: other layers and features than one of each, relations, further views.</source>
        <translation>پیشنهادها. هنگام خواندن: لایه‌ها و ویژگی‌ها جز یکی از هر کدام، رابطه‌ها، نماهای دیگر.</translation>
    </message>
    <message>
        <source>Suggestions: {suggestions}, in documents: {documents}.</source>
        <translation>پیشنهادها: {suggestions}، در سندها: {documents}.</translation>
    </message>
    <message>
        <source>Suggestions; labels with control characters. On reading: other layers and features than one of each, relations, further views.</source>
        <translation>پیشنهادها؛ برچسب‌های دارای نویسهٔ کنترلی. هنگام خواندن: لایه‌ها و ویژگی‌ها جز یکی از هر کدام، رابطه‌ها، نماهای دیگر.</translation>
    </message>
    <message>
        <source>Suggestions; labels with white space; spans that begin or end with a line break. On reading: relations, events, attributes, discontinuous spans.</source>
        <translation>پیشنهادها؛ برچسب‌های فاصله‌دار؛ موجودیت‌هایی که آغاز یا پایانشان شکست سطر است. هنگام خواندن: رابطه‌ها، رویدادها، ویژگی‌ها و موجودیت‌های چندپاره.</translation>
    </message>
    <message>
        <source>Suggestions; spans that begin or end in white space; labels with carriage returns. On reading: relations, chains, all layers but one.</source>
        <translation>پیشنهادها؛ موجودیت‌هایی که آغاز یا پایانشان فاصله است؛ برچسب‌های دارای نویسهٔ بازگشت به سر سطر. در خواندن: رابطه‌ها، زنجیره‌ها و همهٔ لایه‌ها جز یکی.</translation>
    </message>
    <message>
        <source>TEI P5: XML with standoff</source>
        <translation>⁨TEI P5⁩: ⁨XML⁩ با نشان‌گذاری‌های جدا از متن</translation>
    </message>
    <message>
        <source>TSV: a table divided by tabs</source>
        <translation>⁨TSV⁩: جدول با جداکنندهٔ جهش</translation>
    </message>
    <message>
        <source>Tables and CoNLL files part their columns with it; here it is a space.</source>
        <translation>جدول‌ها و پرونده‌های ⁨CoNLL⁩ ستون‌ها را با آن جدا می‌کنند؛ اینجا فاصله است.</translation>
    </message>
    <message>
        <source>Tagger: {tagger}; suggestions from a score of {threshold}; documents: {documents}.</source>
        <translation>پیشنهاددهنده: ⁨{tagger}⁩؛ پیشنهادها از امتیاز {threshold} به بالا؛ سندها: {documents}.</translation>
    </message>
    <message>
        <source>Tags of a file that do not follow from the one before</source>
        <translation>تگ‌هایی از پرونده که دنبالهٔ تگ پیشین نیستند</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Texts that are (almost) the same, kept in one part: {count}</source>
        <translation>متن‌های (تقریباً) یکسان که در یک بخش ماندند: {count}</translation>
    </message>
    <message>
        <source>The document is not in the file.</source>
        <translation>سند در پرونده نیست.</translation>
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
        <source>The file cannot be read again.</source>
        <translation>پرونده دوباره خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>The file has a document that was not to be written.</source>
        <translation>پرونده سندی دارد که قرار نبود نوشته شود.</translation>
    </message>
    <message>
        <source>The file has a span that was not to be written.</source>
        <translation>پرونده موجودیتی دارد که قرار نبود نوشته شود.</translation>
    </message>
    <message>
        <source>The first {shown} are shown; {file} has more.</source>
        <translation>{shown} مورد نخست آمده است؛ بقیه در ⁦{file}⁩ هست.</translation>
    </message>
    <message>
        <source>The folder {path} has files in it that no earlier export has written, for example “{name}”. Choose another name for the output, or empty the folder.</source>
        <translation>در پوشهٔ ⁦{path}⁩ پرونده‌هایی هست که برون‌بری پیشین آن‌ها را ننوشته است، مانند «⁦{name}⁩». نام دیگری برای خروجی برگزینید، یا پوشه را خالی کنید.</translation>
    </message>
    <message>
        <source>The format “{format}” has no option “{option}”. It has: {options}.</source>
        <translation>قالب «⁨{format}⁩» گزینهٔ «⁨{option}⁩» ندارد. گزینه‌های آن: ⁨{options}⁩.</translation>
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
        <source>The import has stopped, for the project&apos;s file cannot be written ({detail}). Free some space or reconnect the disk; then go on with it, or discard it.</source>
        <translation>درون‌ریزی متوقف شد، چون نمی‌توان در پروندهٔ پروژه نوشت ({detail}). جا باز کنید یا دیسک را دوباره وصل کنید؛ سپس آن را ادامه دهید یا دور بیندازید.</translation>
    </message>
    <message>
        <source>The import has stopped, for {path} cannot be written ({detail}). Nothing of it is shown yet. Free some space or reconnect the disk; then --resume goes on with it, --discard takes it away.</source>
        <translation>درون‌ریزی متوقف شد، چون نمی‌توان در {path} نوشت ({detail}). هنوز چیزی از آن نشان داده نشده است. جا باز کنید یا دیسک را دوباره وصل کنید؛ سپس ⁦--resume⁩ آن را ادامه می‌دهد و ⁦--discard⁩ دورش می‌اندازد.</translation>
    </message>
    <message>
        <source>The import that was interrupted is discarded.</source>
        <translation>درون‌ریزی ناتمام دور انداخته شد.</translation>
    </message>
    <message>
        <source>The key “{key}” cannot be that of {first} and of {second}. Change one of them.</source>
        <translation>کلید «⁨{key}⁩» نمی‌تواند هم از آنِ ⁨{first}⁩ باشد هم از آنِ ⁨{second}⁩. یکی را تغییر دهید.</translation>
    </message>
    <message>
        <source>The layer of the file has no feature for its label.</source>
        <translation>لایهٔ پرونده ویژگی‌ای برای برچسب آن ندارد.</translation>
    </message>
    <message>
        <source>The model that was trained on {made} cannot be read ({detail}), so the project suggests without it. Train again: “hashiye train”.</source>
        <translation>مدلی که در ⁦{made}⁩ آموزش دیده خوانده نمی‌شود (⁨{detail}⁩)، پس پروژه بدون آن پیشنهاد می‌دهد. دوباره آموزش دهید: «⁦hashiye train⁩».</translation>
    </message>
    <message>
        <source>The option “{option}” would count for no file: they are read as {formats}. Name another format (--format), or leave the option out.</source>
        <translation>گزینهٔ «⁨{option}⁩» برای هیچ پرونده‌ای به کار نمی‌آید: قالبی که پرونده‌ها با آن خوانده می‌شوند ⁨{formats}⁩ است. قالب دیگری نام ببرید (⁦--format⁩)، یا گزینه را کنار بگذارید.</translation>
    </message>
    <message>
        <source>The process that reads files has ended (exit status {status}). Try again; if it happens again, close other programs to free memory.</source>
        <translation>برنامه‌ای که پرونده‌ها را می‌خواند پایان یافت (کد خروج {status}). دوباره بکوشید؛ اگر باز پیش آمد، برنامه‌های دیگر را ببندید تا حافظه آزاد شود.</translation>
    </message>
    <message>
        <source>The process that suggests and learns has ended several times over one task (exit status {status}). Marking goes on without it. If it happens again, close other programs to free memory.</source>
        <translation>فرایندی که پیشنهاد می‌دهد و می‌آموزد چند بار بر سر یک کار پایان یافت (وضعیت خروج: {status}). نشان‌گذاری بدون آن ادامه دارد. اگر باز رخ داد، برنامه‌های دیگر را ببندید تا حافظه آزاد شود.</translation>
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
        <source>The range at character {position} ends before it begins.</source>
        <translation>بازهٔ نویسهٔ {position} پیش از آغازش پایان می‌یابد.</translation>
    </message>
    <message>
        <source>The rest of the paragraph may be shown in a wrong order.</source>
        <translation>شاید بازماندهٔ بند با ترتیب نادرست نشان داده شود.</translation>
    </message>
    <message>
        <source>The search was given up after {seconds} seconds. A pattern with fewer repetitions inside each other is quicker.</source>
        <translation>جست‌وجو پس از {seconds} ثانیه رها شد. الگویی با تکرارهای تودرتوی کمتر تندتر است.</translation>
    </message>
    <message>
        <source>The spaCy pipeline “{pipeline}” cannot be loaded: {reason}. Install it, or give the path of a folder that holds one.</source>
        <translation>خط پردازش ⁨spaCy⁩ به نام «⁦{pipeline}⁩» بار نمی‌شود: ⁨{reason}⁩. آن را نصب کنید، یا مسیر پوشه‌ای را بدهید که یکی در آن است.</translation>
    </message>
    <message>
        <source>The span has another label in the file.</source>
        <translation>موجودیت در پرونده برچسب دیگری دارد.</translation>
    </message>
    <message>
        <source>The span is at another place in the file.</source>
        <translation>موجودیت در پرونده جای دیگری است.</translation>
    </message>
    <message>
        <source>The span is no longer in the project.</source>
        <translation>این موجودیت دیگر در پروژه نیست.</translation>
    </message>
    <message>
        <source>The span is not in the file.</source>
        <translation>موجودیت در پرونده نیست.</translation>
    </message>
    <message>
        <source>The step cannot be taken: it would remove the label {label}, which spans have by now. Give them another label first.</source>
        <translation>این گام شدنی نیست: برچسب ⁨{label}⁩ را حذف می‌کند که اکنون موجودیت‌هایی دارد. نخست برچسب دیگری به آن‌ها بدهید.</translation>
    </message>
    <message>
        <source>The step cannot be taken: the suggestion “{surface}” was answered since in the text that it corrected. Take that back first.</source>
        <translation>این گام شدنی نیست: پس از آن، به پیشنهاد «⁨{surface}⁩» در متن اصلاح‌شده پاسخ داده‌اید. نخست همان را واگردانید.</translation>
    </message>
    <message>
        <source>The step cannot be taken: the text of document {document} is no longer as it left it, for it was corrected again.</source>
        <translation>این گام شدنی نیست: متن سند ⁨{document}⁩ دیگر به همان حال نیست، چون باز اصلاح شده است.</translation>
    </message>
    <message>
        <source>The step cannot be taken: the text was corrected since, and “{surface}” is no longer where it was.</source>
        <translation>این گام شدنی نیست: متن پس از آن اصلاح شده است و «⁨{surface}⁩» دیگر سر جایش نیست.</translation>
    </message>
    <message>
        <source>The step cannot be taken: the {table} that it changed are no longer as it left them.</source>
        <translation>این گام شدنی نیست: آنچه در ⁨{table}⁩ تغییر داده بود دیگر به همان حال نیست.</translation>
    </message>
    <message>
        <source>The step cannot be taken: “{surface}” was marked since in the text that it corrected. Take that back first.</source>
        <translation>این گام شدنی نیست: پس از آن، «⁨{surface}⁩» در متن اصلاح‌شده نشان‌گذاری شده است. نخست همان را واگردانید.</translation>
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
        <source>The tagger at {url} answers with an error: {status} {reason}. Look into its log.</source>
        <translation>پیشنهاددهنده در ⁦{url}⁩ با خطا پاسخ می‌دهد: {status} ⁨{reason}⁩. گزارش کار آن را ببینید.</translation>
    </message>
    <message>
        <source>The tagger at {url} answers with what is not understood: {problem}. docs/taggers.md says what an answer must be.</source>
        <translation>پاسخ پیشنهاددهنده در ⁦{url}⁩ فهمیده نمی‌شود: ⁨{problem}⁩. ⁦docs/taggers.md⁩ می‌گوید پاسخ چگونه باید باشد.</translation>
    </message>
    <message>
        <source>The tagger at {url} does not answer: {reason}. Check that its server is running and that the address is right.</source>
        <translation>پیشنهاددهنده در ⁦{url}⁩ پاسخ نمی‌دهد: ⁨{reason}⁩. ببینید سرور آن در کار و نشانی درست است.</translation>
    </message>
    <message>
        <source>The tagger suggested these labels not once, all are missed: {labels}. --map says what labels of the gold mean here, --only which ones count.</source>
        <translation>پیشنهاددهنده این برچسب‌ها را یک بار هم پیشنهاد نکرد و همه جا افتاد: ⁨{labels}⁩. ⁦--map⁩ می‌گوید برچسب‌های مرجع اینجا به چه معنی‌اند و ⁦--only⁩ می‌گوید کدام‌ها شمرده شوند.</translation>
    </message>
    <message>
        <source>The tagger “{name}” does not keep the contract: {problem}.</source>
        <translation>پیشنهاددهندهٔ «⁨{name}⁩» به قرارداد پایبند نیست: ⁨{problem}⁩.</translation>
    </message>
    <message>
        <source>The tagger “{name}” gives what no tagger may: {problem} (document “{document}”). It was not taken; correct or update that tagger.</source>
        <translation>پیشنهاددهندهٔ «⁨{name}⁩» چیزی می‌دهد که هیچ پیشنهاددهنده‌ای نباید بدهد: ⁨{problem}⁩ (سند «⁨{document}⁩»). پذیرفته نشد؛ آن پیشنهاددهنده را اصلاح یا به‌روز کنید.</translation>
    </message>
    <message>
        <source>The tagger “{name}” has failed: {reason}. Correct or update it, then ask it again.</source>
        <translation>پیشنهاددهندهٔ «⁨{name}⁩» از کار ماند: ⁨{reason}⁩. آن را اصلاح یا به‌روز کنید و دوباره از آن پیشنهاد بخواهید.</translation>
    </message>
    <message>
        <source>The tagger “{name}” of the package “{package}” cannot be used: {reason}. Correct its settings, or update or remove that package.</source>
        <translation>پیشنهاددهندهٔ «⁨{name}⁩» از بستهٔ «⁨{package}⁩» به کار نمی‌آید: ⁨{reason}⁩. تنظیم‌هایش را اصلاح کنید، یا آن بسته را به‌روز یا حذف کنید.</translation>
    </message>
    <message>
        <source>The text in the file is another from here on.</source>
        <translation>متن پرونده از اینجا به بعد چیز دیگری است.</translation>
    </message>
    <message>
        <source>The texts, documents without spans, metadata; it cannot be read again.</source>
        <translation>متن‌ها، سندهای بی‌موجودیت و فراداده؛ دوباره خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>The word counts as two tokens, and an entity may end in the middle of it.</source>
        <translation>واژه دو توکن شمرده می‌شود و شاید موجودیتی در میانهٔ آن پایان یابد.</translation>
    </message>
    <message>
        <source>The word is another than with a ZWNJ, for the search and for a model.</source>
        <translation>برای جست‌وجو و مدل، واژه جز آن است که با نیم‌فاصله نوشته می‌شود.</translation>
    </message>
    <message>
        <source>The word looks right, but neither a search nor a list of names finds it.</source>
        <translation>واژه درست به نظر می‌آید، ولی نه جست‌وجو آن را می‌یابد نه فهرست نام‌ها.</translation>
    </message>
    <message>
        <source>The “(” at character {position} has no “)”.</source>
        <translation>پرانتز باز نویسهٔ {position} بسته نشده است.</translation>
    </message>
    <message>
        <source>The “)” at character {position} has no “(”.</source>
        <translation>پرانتز بستهٔ نویسهٔ {position} جایی باز نشده است.</translation>
    </message>
    <message>
        <source>The “[” at character {position} has no “]”.</source>
        <translation>کروشهٔ باز نویسهٔ {position} بسته نشده است.</translation>
    </message>
    <message>
        <source>The “\” at character {position} stands before a sign that it cannot stand before.</source>
        <translation>پس از «⁨\⁩» در نویسهٔ {position} نشانه‌ای آمده است که نمی‌تواند پس از آن بیاید.</translation>
    </message>
    <message>
        <source>There is no format “{name}”. Choose one of: {names}.</source>
        <translation>قالبی به نام «⁨{name}⁩» نیست. یکی از این‌ها را برگزینید: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>There is no label “{label}” in the gold. Its labels are: {labels}.</source>
        <translation>برچسب «⁨{label}⁩» در مرجع نیست. برچسب‌های آن: ⁨{labels}⁩.</translation>
    </message>
    <message>
        <source>There is no project at {path}. Check the name, or create one there.</source>
        <translation>در ⁦{path}⁩ پروژه‌ای نیست. نام را بررسی کنید، یا همان‌جا پروژه‌ای بسازید.</translation>
    </message>
    <message>
        <source>There is no span of these labels in the gold: {only}. Its labels are: {labels}.</source>
        <translation>در مرجع موجودیتی با این برچسب‌ها نیست: ⁨{only}⁩. برچسب‌های آن: ⁨{labels}⁩.</translation>
    </message>
    <message>
        <source>There is no tagger “{name}”. Choose one of: {names}. docs/taggers.md says how others are set up.</source>
        <translation>پیشنهاددهنده‌ای به نام «⁨{name}⁩» نیست. یکی از این‌ها را برگزینید: ⁨{names}⁩. ⁦docs/taggers.md⁩ می‌گوید بقیه چگونه راه می‌افتند.</translation>
    </message>
    <message>
        <source>There is nothing that the sign at character {position} could repeat.</source>
        <translation>پیش از نشانهٔ نویسهٔ {position} چیزی نیست که تکرارش کند.</translation>
    </message>
    <message>
        <source>There is too little to learn from in {path}: fewer than {least} documents are done. Finish some more, then train again.</source>
        <translation>در ⁦{path}⁩ دادهٔ کافی برای یادگیری نیست: کمتر از {least} سند انجام شده است. چند سند دیگر را تمام کنید و دوباره آموزش دهید.</translation>
    </message>
    <message>
        <source>These files have no span to compare with. Name files that have some: CoNLL, or JSONL with “label”.</source>
        <translation>این پرونده‌ها موجودیتی برای مقایسه ندارند. پرونده‌هایی را نام ببرید که دارند: ⁨CoNLL⁩، یا ⁨JSONL⁩ با «⁨label⁩».</translation>
    </message>
    <message>
        <source>They cannot be seen, yet they count in offsets and go out with the export.</source>
        <translation>دیده نمی‌شوند، ولی در جایگاه‌ها شمرده می‌شوند و به برون‌برد راه می‌یابند.</translation>
    </message>
    <message>
        <source>They change the order in which text is shown, count in offsets, and go out with the export.</source>
        <translation>ترتیب نمایش متن را تغییر می‌دهند، در جایگاه‌ها شمرده می‌شوند و به برون‌برد راه می‌یابند.</translation>
    </message>
    <message>
        <source>They count in offsets, and some programs refuse a file that has them.</source>
        <translation>در جایگاه‌ها شمرده می‌شوند، و برخی برنامه‌ها پروندهٔ دارای آن‌ها را نمی‌پذیرند.</translation>
    </message>
    <message>
        <source>They stand on nothing; an entity that begins there begins with half a letter.</source>
        <translation>بر حرفی ننشسته‌اند؛ موجودیتی که از آن‌ها آغاز شود با نیمهٔ یک حرف آغاز می‌شود.</translation>
    </message>
    <message>
        <source>This makes it again from the same state of the project:</source>
        <translation>با این فرمان، از همین حال پروژه دوباره ساخته می‌شود:</translation>
    </message>
    <message>
        <source>This pattern cannot be understood from character {position} on.</source>
        <translation>این الگو از نویسهٔ {position} به بعد فهمیده نمی‌شود.</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>زمان (⁨UTC⁩)</translation>
    </message>
    <message>
        <source>To the edges of tokens in {path}: {document}, {label}, “{before}” became “{after}”.</source>
        <translation>رسانده به مرز توکن‌ها در ⁦{path}⁩: ⁨{document}⁩، ⁨{label}⁩، «⁨{before}⁩» شد «⁨{after}⁩».</translation>
    </message>
    <message>
        <source>Token and tag cannot both stand in column {number}. Choose another column for one of them.</source>
        <translation>توکن و تگ نمی‌توانند هر دو در ستون {number} باشند. برای یکی ستون دیگری برگزینید.</translation>
    </message>
    <message>
        <source>Tokens on writing (those of spaCy lose spans with other edges)</source>
        <translation>توکن‌ها هنگام نوشتن (با توکن‌های ⁨spaCy⁩ موجودیت‌هایی با مرز دیگر از دست می‌روند)</translation>
    </message>
    <message>
        <source>UIMA CAS JSON 0.4, for INCEpTION: a folder</source>
        <translation>⁨UIMA CAS JSON 0.4⁩، برای ⁨INCEpTION⁩: یک پوشه</translation>
    </message>
    <message>
        <source>UIMA CAS XMI, for INCEpTION: a folder, or a zip file of it</source>
        <translation>⁨UIMA CAS XMI⁩، برای ⁨INCEpTION⁩: یک پوشه، یا پروندهٔ ⁨zip⁩ آن</translation>
    </message>
    <message>
        <source>W3C Web Annotation: JSON-LD</source>
        <translation>⁨W3C Web Annotation⁩: ⁨JSON-LD⁩</translation>
    </message>
    <message>
        <source>Web page: its text</source>
        <translation>صفحهٔ وب: متن آن</translation>
    </message>
    <message>
        <source>WebAnno TSV 3: a folder of files for INCEpTION</source>
        <translation>⁨WebAnno TSV 3⁩: پوشه‌ای از پرونده‌ها برای ⁨INCEpTION⁩</translation>
    </message>
    <message>
        <source>What divides the columns</source>
        <translation>جداکنندهٔ ستون‌ها</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>آنچه در آن است</translation>
    </message>
    <message>
        <source>What is one document</source>
        <translation>هر سند چیست</translation>
    </message>
    <message>
        <source>What is one row on writing</source>
        <translation>هر ردیف هنگام نوشتن چیست</translation>
    </message>
    <message>
        <source>What offsets count</source>
        <translation>واحد جایگاه‌ها</translation>
    </message>
    <message>
        <source>What stands between prefix and label</source>
        <translation>میان پیشوند و برچسب</translation>
    </message>
    <message>
        <source>What the format cannot hold: {what}</source>
        <translation>آنچه در قالب نمی‌گنجد: {what}</translation>
    </message>
    <message>
        <source>Whether the first row names the columns</source>
        <translation>ردیف نخست نام ستون‌هاست یا نه</translation>
    </message>
    <message>
        <source>White space, titles and metadata; spans inside others, overlapping ones, and those that begin or end inside a token.</source>
        <translation>فاصله‌ها، عنوان‌ها و فراداده؛ موجودیت‌های تودرتو، هم‌پوشان، و آن‌هایی که آغاز یا پایانشان میان یک توکن است.</translation>
    </message>
    <message>
        <source>White space, titles, metadata and where documents end; spans inside others, overlapping ones, and those that begin or end inside a token.</source>
        <translation>فاصله‌ها، عنوان‌ها، فراداده و پایان سندها؛ موجودیت‌های تودرتو، هم‌پوشان، و آن‌هایی که آغاز یا پایانشان میان یک توکن است.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>چرا</translation>
    </message>
    <message>
        <source>With the same spans</source>
        <translation>با موجودیت‌های یکسان</translation>
    </message>
    <message>
        <source>Word document: its text</source>
        <translation>سند ⁨Word⁩: متن آن</translation>
    </message>
    <message>
        <source>Words (between white space)</source>
        <translation>واژه‌ها (میان فاصله‌ها)</translation>
    </message>
    <message>
        <source>Write the text of each span beside it</source>
        <translation>نوشتن متن هر موجودیت کنار آن</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>نوشتن</translation>
    </message>
    <message>
        <source>ZWNJ or ZWJ where it joins or parts nothing</source>
        <translation>نیم‌فاصله یا پیوند مجازی که چیزی را جدا یا پیوسته نمی‌کند</translation>
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
        <source>another tagger or source has this name</source>
        <translation>پیشنهاددهنده یا منبع دیگری این نام را دارد</translation>
    </message>
    <message>
        <source>brat: a folder of texts and standoff annotations</source>
        <translation>⁨brat⁩: پوشه‌ای از متن‌ها و نشان‌گذاری‌های جدا</translation>
    </message>
    <message>
        <source>change an entity</source>
        <translation>تغییر موجودیت</translation>
    </message>
    <message>
        <source>change the keys of labels</source>
        <translation>تغییر کلیدهای برچسب‌ها</translation>
    </message>
    <message>
        <source>change the licence of the data</source>
        <translation>تغییر پروانهٔ داده</translation>
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
        <source>change which label is which</source>
        <translation>تغییر تناظر برچسب‌ها</translation>
    </message>
    <message>
        <source>characters of private use</source>
        <translation>نویسه‌های کاربرد خصوصی</translation>
    </message>
    <message>
        <source>code points that stand for no character</source>
        <translation>کدهایی که نویسه‌ای ندارند</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>نویسه‌های کنترلی</translation>
    </message>
    <message>
        <source>correct a suggestion</source>
        <translation>اصلاح پیشنهاد</translation>
    </message>
    <message>
        <source>correct the text</source>
        <translation>اصلاح متن</translation>
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
        <source>diacritics without a letter</source>
        <translation>اِعراب بی‌حرف</translation>
    </message>
    <message>
        <source>digits of another set than most</source>
        <translation>رقم‌هایی جز رقم‌های غالب متن</translation>
    </message>
    <message>
        <source>direction marks without their partner</source>
        <translation>نشانه‌های جهت بی‌جفت</translation>
    </message>
    <message>
        <source>doccano: JSONL of sequence labelling</source>
        <translation>⁨doccano⁩: ⁨JSONL⁩ برچسب‌زنی دنباله</translation>
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
        <source>letters that Unicode writes otherwise (not NFC)</source>
        <translation>حروفی که یونیکد جور دیگری می‌نویسد (نه ⁨NFC⁩)</translation>
    </message>
    <message>
        <source>line ends of another kind than most</source>
        <translation>پایان سطر جز گونهٔ غالب متن</translation>
    </message>
    <message>
        <source>mark an entity</source>
        <translation>نشان‌گذاری موجودیت</translation>
    </message>
    <message>
        <source>mark the same string elsewhere</source>
        <translation>نشان‌گذاری همین رشته در جاهای دیگر</translation>
    </message>
    <message>
        <source>no-break and other special spaces</source>
        <translation>فاصلهٔ نشکن و دیگر فاصله‌های ویژه</translation>
    </message>
    <message>
        <source>other invisible characters</source>
        <translation>دیگر نویسه‌های نامرئی</translation>
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
        <source>several spaces in a row</source>
        <translation>چند فاصلهٔ پیاپی</translation>
    </message>
    <message>
        <source>soft hyphens</source>
        <translation>خط پیوند نرم</translation>
    </message>
    <message>
        <source>spaCy is not installed. Install Hashiye with it: pip install &quot;hashiye[spacy]&quot;</source>
        <translation>⁨spaCy⁩ نصب نیست. حاشیه را همراه آن نصب کنید: ⁦pip install &quot;hashiye[spacy]&quot;⁩</translation>
    </message>
    <message>
        <source>spaCy: DocBin for training</source>
        <translation>⁨spaCy⁩: ⁨DocBin⁩ برای آموزش</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>خاموش</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>نویسه‌های جهش (⁨tab⁩)</translation>
    </message>
    <message>
        <source>verbs that می is joined to</source>
        <translation>فعل‌های چسبیده به می</translation>
    </message>
    <message>
        <source>what its entry point yields is no tagger</source>
        <translation>آنچه نقطهٔ ورود آن می‌دهد پیشنهاددهنده نیست</translation>
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
        <source>{file} cannot be written: {reason}. Check the path and its permissions.</source>
        <translation>⁦{file}⁩ نوشته نمی‌شود: ⁨{reason}⁩. مسیر و مجوزهای آن را بررسی کنید.</translation>
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
        <source>{file}: the key of {label} must be one letter or digit, such as “G” or “Shift+G”, not “{key}”.</source>
        <translation>⁦{file}⁩: کلید ⁨{label}⁩ باید یک حرف یا رقم باشد، مانند «⁨G⁩» یا «⁨Shift+G⁩»، نه «⁨{key}⁩».</translation>
    </message>
    <message>
        <source>{first} and {second}, in the {documents} documents where both suggest something and it is known what came of it:</source>
        <translation>⁨{first}⁩ و ⁨{second}⁩، در {documents} سندی که هر دو در آن‌ها پیشنهادی دارند و سرانجام آن معلوم است:</translation>
    </message>
    <message>
        <source>{path} cannot be read ({detail}). Check its permissions and the disk, which may be full.</source>
        <translation>⁦{path}⁩ خوانده نمی‌شود (⁨{detail}⁩). مجوزهای آن و دیسک را بررسی کنید؛ شاید دیسک پر باشد.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check that you may read it, and that it is UTF-8.</source>
        <translation>⁦{path}⁩ خوانده نمی‌شود: ⁨{reason}⁩. ببینید اجازهٔ خواندنش را دارید و کدگذاری‌اش ⁨UTF-8⁩ است.</translation>
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
        <source>{path} is a device or a pipe, which cannot be replaced. Choose a name for a file.</source>
        <translation>⁦{path}⁩ دستگاه (⁨device⁩) یا لوله (⁨pipe⁩) است و چیزی جای آن را نمی‌گیرد. نامی برای پرونده برگزینید.</translation>
    </message>
    <message>
        <source>{path} is a file, and the format writes a folder. Choose a name for the folder.</source>
        <translation>⁦{path}⁩ پرونده است، ولی قالب پوشه می‌نویسد. نامی برای پوشه برگزینید.</translation>
    </message>
    <message>
        <source>{path} is a folder, and the format writes a file. Choose a name for the file.</source>
        <translation>⁦{path}⁩ پوشه است، ولی قالب پرونده می‌نویسد. نامی برای پرونده برگزینید.</translation>
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
        <source>{path} is no JSON object with one object for each tagger ({reason}). Correct it.</source>
        <translation>⁦{path}⁩ شیء ⁨JSON⁩ با یک شیء برای هر پیشنهاددهنده نیست (⁨{reason}⁩). اصلاحش کنید.</translation>
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
        <source>{path}: “{field}” of “{name}” cannot be {value}. Texts stand in quotes, numbers are above 0. Correct it.</source>
        <translation>⁦{path}⁩: «⁨{field}⁩» برای «⁨{name}⁩» نمی‌تواند ⁦{value}⁩ باشد. متن میان گیومهٔ لاتین می‌آید و عدد بزرگ‌تر از ۰ است. اصلاحش کنید.</translation>
    </message>
    <message>
        <source>{path}: “{name}” has no setting “{field}”. The settings are: {fields}.</source>
        <translation>⁦{path}⁩: «⁨{name}⁩» تنظیمی به نام «⁨{field}⁩» ندارد. تنظیم‌ها این‌ها هستند: ⁨{fields}⁩.</translation>
    </message>
    <message>
        <source>{problem} See “{command} --help”.</source>
        <translation>⁨{problem}⁩ راهنما: ⁨{command} --help⁩</translation>
    </message>
    <message>
        <source>“{file}” holds no keys of Hashiye. Such a file is written by “Export…” under “Change the keys”.</source>
        <translation>در «⁦{file}⁩» کلیدهای حاشیه نیست. چنین پرونده‌ای را «برون‌بری…» در «تغییر کلیدها» می‌نویسد.</translation>
    </message>
    <message>
        <source>“{given}” is no pair. Give NAME=VALUE.</source>
        <translation>«⁨{given}⁩» جفت نیست. آن را به شکل ⁦NAME=VALUE⁩ بدهید.</translation>
    </message>
    <message>
        <source>“{key}” cannot be the key of {label}. It must be a letter or digit, perhaps with Shift.</source>
        <translation>«⁨{key}⁩» نمی‌تواند کلید ⁨{label}⁩ باشد. کلید باید یک حرف یا رقم باشد، شاید با ⁨Shift⁩.</translation>
    </message>
    <message>
        <source>“{name}” is no name of a layer or feature: those consist of letters, digits, “_” and “.”.</source>
        <translation>«⁨{name}⁩» نام لایه یا ویژگی نیست؛ چنین نامی از حرف، رقم، «⁦_⁩» و «⁦.⁩» ساخته می‌شود.</translation>
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
        <source>“{path}” has more than {limit} MB of text. Split it into several documents.</source>
        <translation>«⁦{path}⁩» بیش از {limit} مگابایت متن دارد. آن را به چند سند تقسیم کنید.</translation>
    </message>
    <message>
        <source>“{path}” has more than {limit} MB, the most that one document may have with all that is said of it. Split it.</source>
        <translation>«⁦{path}⁩» بیش از {limit} مگابایت است که بیشینهٔ اندازهٔ یک سند با همهٔ داده‌های آن است. آن را تقسیم کنید.</translation>
    </message>
    <message>
        <source>“{path}” has more than {limit} MB, the most that one document may have. Split it.</source>
        <translation>«⁦{path}⁩» از {limit} مگابایت، بیشترین اندازهٔ یک سند، بزرگ‌تر است. آن را بخش کنید.</translation>
    </message>
    <message>
        <source>“{path}” has more than {limit} parts, far more than such a file needs, so it is not read. Save it again in the program that made it.</source>
        <translation>«⁦{path}⁩» بیش از {limit} بخش دارد، بسیار بیش از نیاز چنین پرونده‌ای؛ پس خوانده نمی‌شود. آن را در برنامه‌ای که ساخته است دوباره ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}” has no annotations of “{user}”. Choose one of: {users}.</source>
        <translation>«⁦{path}⁩» نشان‌گذاری‌ای از «⁨{user}⁩» ندارد. یکی از این‌ها را برگزینید: ⁨{users}⁩.</translation>
    </message>
    <message>
        <source>“{path}” has no column “{column}” that could tell entities. Choose of: {columns}; or none.</source>
        <translation>«⁦{path}⁩» ستون «⁨{column}⁩» را ندارد تا موجودیت‌ها را بگوید. از این‌ها برگزینید: ⁨{columns}⁩؛ یا ⁨none⁩.</translation>
    </message>
    <message>
        <source>“{path}” has no column “{value}” for “{option}”. Choose one of: {names}; or its number, or “none”.</source>
        <translation>«⁦{path}⁩» برای «⁨{option}⁩» ستونی به نام «⁨{value}⁩» ندارد. یکی از این‌ها را برگزینید: ⁨{names}⁩؛ یا شماره‌اش را، یا «⁨none⁩» را.</translation>
    </message>
    <message>
        <source>“{path}” has no file in it that can be imported. Choose another folder, or name the files.</source>
        <translation>در «⁦{path}⁩» پرونده‌ای نیست که بتوان درون‌ریزی کرد. پوشهٔ دیگری برگزینید، یا پرونده‌ها را نام ببرید.</translation>
    </message>
    <message>
        <source>“{path}” has no file “….xmi” in it. Export the document as “UIMA CAS XMI (XML 1.0)”; the zip file of a whole project is read as the format “inception”.</source>
        <translation>«⁦{path}⁩» پرونده‌ای با پسوند «⁨.xmi⁩» در خود ندارد. سند را به صورت «⁨UIMA CAS XMI (XML 1.0)⁩» برون‌بری کنید؛ پروندهٔ ⁨zip⁩ یک پروژهٔ کامل با قالب «⁨inception⁩» خوانده می‌شود.</translation>
    </message>
    <message>
        <source>“{path}” has no layer “{layer}”. Choose one of: {layers}.</source>
        <translation>«⁦{path}⁩» لایهٔ «⁨{layer}⁩» را ندارد. یکی از این‌ها را برگزینید: ⁨{layers}⁩.</translation>
    </message>
    <message>
        <source>“{path}” has no part “{part}”, so it is no document of its kind. Choose the file that was meant, or save it again.</source>
        <translation>«⁦{path}⁩» بخش «⁨{part}⁩» را ندارد، پس سندی از نوع خود نیست. پروندهٔ درست را برگزینید یا آن را دوباره ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}” has no text in it. Leave it out, or choose the file that was meant.</source>
        <translation>«⁦{path}⁩» متنی ندارد. کنارش بگذارید، یا پروندهٔ موردنظر را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}” has no text layer: its {count} pages are pictures. Run it through a program for text recognition (OCR) first.</source>
        <translation>«⁦{path}⁩» لایهٔ متن ندارد: {count} صفحهٔ آن تصویر است. نخست آن را با برنامهٔ نویسه‌خوان (⁨OCR⁩) بخوانید.</translation>
    </message>
    <message>
        <source>“{path}” has the annotations of {users} in no form that can be read, such as serialised Java objects alone. Export the project again with the secondary format “UIMA CAS XMI (XML 1.0)”.</source>
        <translation>«⁦{path}⁩» نشان‌گذاری‌های ⁨{users}⁩ را به هیچ صورت خواندنی ندارد، مثلاً تنها به صورت اشیای سریالی جاوا دارد. پروژه را دوباره با قالب دوم «⁨UIMA CAS XMI (XML 1.0)⁩» برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}” has {size} MB; one document may have {limit} MB. Split it into one file for each article.</source>
        <translation>«⁦{path}⁩» {size} مگابایت است؛ یک سند حداکثر {limit} مگابایت می‌تواند باشد. برای هر مقاله پرونده‌ای جدا بسازید.</translation>
    </message>
    <message>
        <source>“{path}” is no TEI P5: its first element is “{element}”, not “TEI” or “teiCorpus” in the namespace http://www.tei-c.org/ns/1.0. Choose the file that was meant, or convert it to P5.</source>
        <translation>«⁦{path}⁩» ⁨TEI P5⁩ نیست: نخستین عنصر آن «⁨{element}⁩» است، نه «⁨TEI⁩» یا «⁨teiCorpus⁩» در فضای نام ⁦http://www.tei-c.org/ns/1.0⁩. پروندهٔ درست را برگزینید یا آن را به ⁨P5⁩ تبدیل کنید.</translation>
    </message>
    <message>
        <source>“{path}” is no type system of UIMA (“{name}”). Export document and type system again, or take this file away: then the types are those of INCEpTION, and others are guessed.</source>
        <translation>«⁦{path}⁩» سامانهٔ نوع‌های ⁨UIMA⁩ نیست («⁨{name}⁩»). سند و سامانهٔ نوع‌ها را دوباره برون‌بری کنید، یا این پرونده را بردارید: آنگاه نوع‌ها همان‌های ⁨INCEpTION⁩ است و دیگر نوع‌ها حدس زده می‌شود.</translation>
    </message>
    <message>
        <source>“{path}” is no whole DocBin of spaCy ({reason}). Write it again with spaCy 3, or choose the file that was meant.</source>
        <translation>«⁦{path}⁩» یک ⁨DocBin⁩ سالم از ⁨spaCy⁩ نیست (⁨{reason}⁩). با ⁨spaCy 3⁩ دوباره بنویسیدش، یا پروندهٔ موردنظر را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}” is no whole PDF without a password ({reason}). Open it in a PDF viewer and print it into a new PDF, or choose the file that was meant.</source>
        <translation>«⁦{path}⁩» پروندهٔ ⁨PDF⁩ کامل و بی‌گذرواژه نیست (⁨{reason}⁩). آن را در نمایشگر ⁨PDF⁩ باز کنید و در ⁨PDF⁩ تازه‌ای چاپ کنید، یا پروندهٔ درست را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}” is no whole Parquet file ({reason}). Write it again, or choose the file that was meant.</source>
        <translation>«⁦{path}⁩» پروندهٔ کامل ⁨Parquet⁩ نیست (⁨{reason}⁩). آن را دوباره بنویسید یا پروندهٔ درست را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}” is no whole document of its kind ({reason}). Open it in the program that made it, without a password, and save it again.</source>
        <translation>«⁦{path}⁩» سند کاملی از نوع خود نیست (⁨{reason}⁩). آن را در برنامهٔ سازنده‌اش بدون گذرواژه باز کنید و دوباره ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}” is not a text file, whatever its name says. Open it in the program that made it and save it as plain text (UTF-8).</source>
        <translation>«⁦{path}⁩»، نامش هر چه باشد، پروندهٔ متنی نیست. آن را در برنامه‌ای که ساخته است باز و به شکل متن ساده (⁨UTF-8⁩) ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}” unfolds to more than {limit} MB. Split it into several DocBins.</source>
        <translation>«⁦{path}⁩» پس از گشودن از {limit} مگابایت بیشتر می‌شود. آن را به چند ⁨DocBin⁩ بخش کنید.</translation>
    </message>
    <message>
        <source>“{path}”, after line {line}: not UTF-8. Save the file as UTF-8.</source>
        <translation>«⁦{path}⁩»، پس از سطر {line}: ⁨UTF-8⁩ نیست. پرونده را با ⁨UTF-8⁩ ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}”, after line {line}: not {encoding}. Choose the encoding, or save the file as UTF-8.</source>
        <translation>«⁦{path}⁩»، پس از سطر {line}: ⁨{encoding}⁩ نیست. کدگذاری را برگزینید، یا پرونده را با ⁨UTF-8⁩ ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}”, at “{title}”: {count} documents without text were left out.</source>
        <translation>«⁦{path}⁩»، نزد «⁨{title}⁩»: {count} سند بی‌متن کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: answered “{answer}” in Prodigy; its {count} spans were left out.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: در ⁨Prodigy⁩ پاسخ «⁨{answer}⁩» گرفته است؛ {count} موجودیت آن کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: of the header, title and identifier alone were read. Left out: {names}.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: از سرآیند تنها عنوان و شناسه خوانده شد. کنار گذاشته شد: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: of {count} {field} the file has the numbers alone. Make a snapshot in Label Studio that includes them, and export that.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: از {count} مورد «⁨{field}⁩» تنها شماره‌ها در پرونده است. در ⁨Label Studio⁩ یک عکس لحظه‌ای (⁨snapshot⁩) بسازید که خودشان را هم داشته باشد، و آن را برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: the quotation “{quotation}” stands in the text {count} times, and nothing tells which is meant; left out.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: نقل‌قول «⁨{quotation}⁩» {count} بار در متن هست و چیزی نمی‌گوید کدام مراد است؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: the tokens are not those of the text and were left out; Hashiye&apos;s own take their place.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: توکن‌ها از آنِ متن نیستند و کنار گذاشته شدند؛ توکن‌های حاشیه جای آن‌ها را می‌گیرند.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: there are no named entities, so the spans are those of the layer “{layer}”, their labels those of its feature “{feature}”. Choose others by the options “layer” and “feature”.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: موجودیت نام‌داری در آن نیست، پس موجودیت‌ها از لایهٔ «⁨{layer}⁩» و برچسب‌ها از ویژگی «⁨{feature}⁩» آن است. با گزینه‌های «⁨layer⁩» و «⁨feature⁩» چیز دیگری برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: this TEI document has no text of its own.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: این سند ⁨TEI⁩ متنی از آن خود ندارد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} annotations left out, for there is no text in them.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} نشان‌گذاری کنار گذاشته شد، چون متنی در آن‌ها نیست.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} annotations left out, for they are in several parts.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} نشان‌گذاری کنار گذاشته شد، چون چندپاره‌اند.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} annotations left out, for they point to nothing in this text that was found, the first to “{pointer}”.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} نشان‌گذاری کنار گذاشته شد، چون آنچه به آن اشاره می‌کنند در این متن پیدا نشد؛ نخستین آن‌ها به «⁨{pointer}⁩».</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} annotations that a reviewer found wrong were left out.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} نشان‌گذاری که بازبین نادرست دانسته بود کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} further annotations by others were left out; that of “{annotator}” was taken. Choose another annotator to get theirs.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} نشان‌گذاری دیگران کنار گذاشته شد و از آنِ «⁨{annotator}⁩» گرفته شد. برای گرفتن از آنِ دیگری، برچسب‌زن دیگری برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} further views left out; a document has one text.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} نمای دیگر کنار گذاشته شد؛ هر سند یک متن دارد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} scores that are no numbers from 0 to 1 were left out.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} امتیاز که عددی از ۰ تا ۱ نبود کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} × “{element}” left out with what is in it, for it is no part of the running text.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} × «⁨{element}⁩» با محتوایش کنار گذاشته شد، چون بخشی از متن روان نیست.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} × “{element}” left out; the text in it was taken.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} × «⁨{element}⁩» کنار گذاشته شد؛ متن درون آن گرفته شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} × “{field}” left out, for Hashiye holds spans alone.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} مورد «⁨{field}⁩» کنار گذاشته شد، چون حاشیه تنها موجودیت نگه می‌دارد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} × “{type}” left out, for they have no offsets or are not in the index of this text.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} × «⁨{type}⁩» کنار گذاشته شد، چون جایی در متن ندارد یا در نمایهٔ این متن نیست.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} × “{type}” without a “{feature}” took the name of their type as label.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} × «⁨{type}⁩» که «⁨{feature}⁩» نداشت، نام نوع خود را برچسب گرفت.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {count} × “{type}” without any text left out.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: {count} × «⁨{type}⁩» بی‌متن کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}, “{document}”: {name} ({label}, “{surface}”) consists of {count} separate pieces and was left out; mark it in Hashiye as one.</source>
        <translation>«⁦{path}⁩»، سطر {line}، «⁨{document}⁩»: ⁨{name}⁩ (⁨{label}⁩، «⁨{surface}⁩») از {count} پارهٔ جدا ساخته شده است و کنار گذاشته شد؛ در حاشیه آن را یکپارچه نشان بگذارید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: a document of more than {limit} MB. Put a line “-DOCSTART- O” before each article.</source>
        <translation>«⁦{path}⁩»، سطر {line}: سندی بزرگ‌تر از {limit} مگابایت. پیش از هر مقاله سطر «⁨-DOCSTART- O⁩» را بگذارید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: a document of more than {limit} million tokens. Put a line “-DOCSTART- O” before each article, or choose that each sentence is a document.</source>
        <translation>«⁦{path}⁩»، سطر {line}: سندی با بیش از {limit} میلیون توکن. پیش از هر مقاله سطر «⁨-DOCSTART- O⁩» را بگذارید، یا هر جمله را یک سند کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: a document whose lines have more than {limit} MB. Put a line “# newdoc” before each article.</source>
        <translation>«⁦{path}⁩»، سطر {line}: سندی که سطرهایش از {limit} مگابایت بیشتر است. پیش از هر مقاله سطر «⁦# newdoc⁩» را بگذارید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: a row of more than {limit} MB, the most that one document may be. A quotation mark may be missing: correct the row, or split the document.</source>
        <translation>«⁦{path}⁩»، سطر {line}: ردیفی بزرگ‌تر از {limit} مگابایت، بیشترین اندازهٔ یک سند. شاید علامت نقل‌قولی جا افتاده باشد: ردیف را اصلاح کنید، یا سند را بخش کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: a sentence without tokens, of which nothing tells where it stands. Take it out or export the document again.</source>
        <translation>«⁦{path}⁩»، سطر {line}: جمله‌ای بی‌توکن که جایش معلوم نیست. آن را بردارید یا سند را دوباره برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: a token without “#Text=” before it. Put the sentence&apos;s text there, or export the document again.</source>
        <translation>«⁦{path}⁩»، سطر {line}: پیش از این توکن «⁦#Text=⁩» نیامده است. متن جمله را آنجا بگذارید یا سند را دوباره برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: an element of more than {limit} MB, the most that one document may be. Split it into several documents.</source>
        <translation>«⁦{path}⁩»، سطر {line}: عضوی بزرگ‌تر از {limit} مگابایت، بیشترین اندازهٔ یک سند. آن را به چند سند بخش کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: element {number} has no text under “{field}”; it has: {names}. Choose the field with the text.</source>
        <translation>«⁦{path}⁩»، سطر {line}: عضو {number} زیر «⁨{field}⁩» متنی ندارد؛ این‌ها را دارد: ⁨{names}⁩. فیلدی را که متن در آن است برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: element {number} is not a task: “{field}” is missing or of another kind than Label Studio writes. Export from Label Studio as JSON or JSON-MIN.</source>
        <translation>«⁦{path}⁩»، سطر {line}: عضو {number} وظیفه نیست: «⁨{field}⁩» را ندارد، یا از نوعی جز آن است که ⁨Label Studio⁩ می‌نویسد. از ⁨Label Studio⁩ با قالب ⁨JSON⁩ یا ⁨JSON-MIN⁩ برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: element {number} is not an annotation with a “target”. The file must be a W3C Web Annotation page or a list of annotations.</source>
        <translation>«⁦{path}⁩»، سطر {line}: عضو {number} یادداشتی با «⁨target⁩» نیست. پرونده باید صفحهٔ ⁨W3C Web Annotation⁩ یا فهرستی از این یادداشت‌ها باشد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: element {number} is not an example with “content” and a list of “annotations”. Export from LightTag as JSON.</source>
        <translation>«⁦{path}⁩»، سطر {line}: عضو {number} نمونه‌ای با «⁨content⁩» و فهرست «⁨annotations⁩» نیست. از ⁨LightTag⁩ با قالب ⁨JSON⁩ برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: element {number} speaks of a text again ({source}) after those of another. Sort the annotations by their source.</source>
        <translation>«⁦{path}⁩»، سطر {line}: عضو {number} پس از متنی دیگر باز به متن پیشین (⁨{source}⁩) برمی‌گردد. یادداشت‌ها را بر پایهٔ منبعشان مرتب کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: entry {number} of “{field}” claims “{claimed}”, but the text says “{found}” at {start} to {end}. Correct its offsets: they count characters (code points).</source>
        <translation>«⁦{path}⁩»، سطر {line}: مورد {number} از «⁨{field}⁩» می‌گوید «⁨{claimed}⁩»، ولی متن از {start} تا {end} «⁨{found}⁩» است. جایگاه‌هایش را اصلاح کنید: شمارش به نویسه (⁨code point⁩) است.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: entry {number} of “{field}” claims “{claimed}”, but the text says “{found}” at {start} to {end}. It would be right if offsets counted {offsets} units: choose these as the unit of offsets.</source>
        <translation>«⁦{path}⁩»، سطر {line}: مورد {number} از «⁨{field}⁩» می‌گوید «⁨{claimed}⁩»، ولی متن از {start} تا {end} «⁨{found}⁩» است. اگر جایگاه‌ها به واحد ⁨{offsets}⁩ شمرده شده باشند درست است: همین را واحد جایگاه‌ها کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: entry {number} of “{field}” gives its label as a number, and the file does not say what it is called. Export from doccano with the labels as text.</source>
        <translation>«⁦{path}⁩»، سطر {line}: برچسب مورد {number} از «⁨{field}⁩» عدد است و پرونده نمی‌گوید نامش چیست. از ⁨doccano⁩ با برچسب‌های متنی برون‌بری کنید.</translation>
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
        <source>“{path}”, line {line}: entry {number} of “{field}”, {start} to {end}, begins or ends within a character, if its offsets count what was taken for it ({offsets}). Choose another unit of offsets, or correct them.</source>
        <translation>«⁦{path}⁩»، سطر {line}: مورد {number} از «⁨{field}⁩»، {start} تا {end}، با واحدی که برای جایگاه‌ها گرفته شد (⁨{offsets}⁩) میان یک نویسه آغاز یا تمام می‌شود. واحد دیگری برگزینید، یا جایگاه‌ها را اصلاح کنید.</translation>
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
        <source>“{path}”, line {line}: no line of a token with the {columns} columns that the head names: “{shown}”. Correct the line or export the document again.</source>
        <translation>«⁦{path}⁩»، سطر {line}: سطر یک توکن با {columns} ستونی که سرآغاز پرونده نام می‌برد نیست: «⁨{shown}⁩». سطر را اصلاح کنید یا سند را دوباره برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: no token stands before the tag “{tag}”. The line was left out.</source>
        <translation>«⁦{path}⁩»، سطر {line}: پیش از تگ «⁨{tag}⁩» توکنی نیست. سطر کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: no “#FORMAT=WebAnno TSV 3”. Export the document again as WebAnno TSV v3, or choose the format that it has.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁦#FORMAT=WebAnno TSV 3⁩» در آن نیست. سند را دوباره با قالب ⁨WebAnno TSV v3⁩ برون‌بری کنید یا قالب خودش را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: no “{field}”, or one that is not a string. Give the object a field “{field}”.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{field}⁩» ندارد یا رشته نیست. فیلد «⁨{field}⁩» را به شیء بیفزایید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: none of the columns is called FORM, so there are no words. They are: {columns}.</source>
        <translation>«⁦{path}⁩»، سطر {line}: هیچ ستونی ⁨FORM⁩ نام ندارد، پس واژه‌ای در کار نیست. ستون‌ها: ⁨{columns}⁩.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: not JSON at character {column} of the line ({reason}). Each line must be one whole JSON object. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: در نویسهٔ {column} سطر ⁨JSON⁩ نیست (⁨{reason}⁩). هر سطر باید یک شیء کامل ⁨JSON⁩ باشد. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: not JSON at character {column} of the line ({reason}). The file may be cut off: export it again, or correct the place.</source>
        <translation>«⁦{path}⁩»، سطر {line}: در نویسهٔ {column} سطر ⁨JSON⁩ نیست (⁨{reason}⁩). شاید پرونده ناقص باشد: دوباره برون‌بری کنید، یا همان‌جا را اصلاح کنید.</translation>
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
        <source>“{path}”, line {line}: not in brat&apos;s standoff form (“{shown}”). Spans are lines such as “T1 ⇥ PER 0 5 ⇥ surface” with tabs between. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: به شکل ⁨brat standoff⁩ نیست («⁨{shown}⁩»). هر موجودیت سطری است مانند «⁦T1 ⇥ PER 0 5 ⇥ surface⁩» با جهش میان بخش‌ها. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: one column. Each line must be a token and a tag with a space, a tab or “|” between. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: یک ستون دارد. هر سطر باید یک توکن و یک تگ باشد با فاصله، جهش یا «|» میانشان. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: something follows the end of the JSON value. If each line is an object of its own, give the file the suffix .jsonl; otherwise remove what follows.</source>
        <translation>«⁦{path}⁩»، سطر {line}: پس از پایان مقدار ⁨JSON⁩ چیزی آمده است. اگر هر سطر شیئی جداست، پسوند ⁦.jsonl⁩ را به پرونده بدهید؛ وگرنه دنباله را حذف کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the TEI document that begins here has more than {limit} MB of text or more than {elements} elements, the most that one document may have. Split it into several.</source>
        <translation>«⁦{path}⁩»، سطر {line}: سند ⁨TEI⁩ که از اینجا آغاز می‌شود بیش از {limit} مگابایت متن یا بیش از {elements} عنصر دارد که بیشینهٔ یک سند است. آن را به چند سند تقسیم کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the column “{column}” is not JSON ({reason}). Correct it, or choose “none” for “{option}”.</source>
        <translation>«⁦{path}⁩»، سطر {line}: ستون «⁨{column}⁩» ⁨JSON⁩ نیست (⁨{reason}⁩). اصلاحش کنید، یا برای «⁨{option}⁩» «⁨none⁩» را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the entity takes a part of a token that has several words. It was given the whole token.</source>
        <translation>«⁦{path}⁩»، سطر {line}: موجودیت بخشی از توکنی چندواژه‌ای را می‌گیرد. همهٔ توکن به آن داده شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the file must be one JSON array or object. Choose another format, or export the file again.</source>
        <translation>«⁦{path}⁩»، سطر {line}: پرونده باید یک آرایه یا شیء ⁨JSON⁩ باشد. قالب دیگری برگزینید، یا پرونده را دوباره برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the layer “{layer}” has no feature “{feature}”. Choose one of: {features}.</source>
        <translation>«⁦{path}⁩»، سطر {line}: لایهٔ «⁨{layer}⁩» ویژگی «⁨{feature}⁩» را ندارد. یکی از این‌ها را برگزینید: ⁨{features}⁩.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the row that begins here is no CSV ({reason}). A quotation mark in a cell is written twice, and a cell with one stands in quotation marks: correct the row, or choose another delimiter.</source>
        <translation>«⁦{path}⁩»، سطر {line}: ردیفی که اینجا آغاز می‌شود ⁨CSV⁩ نیست (⁨{reason}⁩). علامت نقل‌قول در خانه دو بار نوشته می‌شود و خانهٔ دارای آن میان دو نقل‌قول می‌آید: ردیف را اصلاح کنید، یا جداکنندهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the tag does not follow from the one before it and was read as the beginning of a span.</source>
        <translation>«⁦{path}⁩»، سطر {line}: تگ دنبالهٔ تگ پیشین نیست و آغاز موجودیت خوانده شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the tag “{tag}” does not follow from the one before it and was read as “{read}”.</source>
        <translation>«⁦{path}⁩»، سطر {line}: تگ «⁨{tag}⁩» دنبالهٔ تگ پیشین نیست و «⁨{read}⁩» خوانده شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the text has characters such as emoji before an entry of “{field}”, and nothing tells whether offsets count code points or UTF-16 units. Choose the unit of offsets.</source>
        <translation>«⁦{path}⁩»، سطر {line}: در متن، پیش از موردی از «⁨{field}⁩»، نویسه‌هایی مانند شکلک هست و چیزی نمی‌گوید که جایگاه‌ها به نویسه (⁨code point⁩) شمرده شده‌اند یا به واحد ⁨UTF-16⁩. واحد جایگاه‌ها را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the text that element {number} speaks of ({source}) is not in the file. Give the file the suffix .jsonld and lay the text beside it as “{beside}”.</source>
        <translation>«⁦{path}⁩»، سطر {line}: متنی که عضو {number} از آن می‌گوید (⁨{source}⁩) در پرونده نیست. پسوند ⁦.jsonld⁩ را به پرونده بدهید و متن را با نام «⁦{beside}⁩» کنارش بگذارید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the word is empty. Write it, or “_”, in the second column.</source>
        <translation>«⁦{path}⁩»، سطر {line}: واژه خالی است. خود آن یا «⁨_⁩» را در ستون دوم بنویسید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: the words are not those of the sentence&apos;s “# text”. The text was put together from the words.</source>
        <translation>«⁦{path}⁩»، سطر {line}: واژه‌ها همان «⁦# text⁩» جمله نیستند. متن از خود واژه‌ها ساخته شد.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: this CAS has no text (sofaString). Export it again from the program that has the text.</source>
        <translation>«⁦{path}⁩»، سطر {line}: این ⁨CAS⁩ متنی ندارد (⁨sofaString⁩). آن را از برنامه‌ای که متن را دارد دوباره برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: this is no UIMA CAS JSON ({field} is missing or malformed). Export the document as “UIMA CAS JSON 0.4”, or choose another format.</source>
        <translation>«⁦{path}⁩»، سطر {line}: این ⁨UIMA CAS JSON⁩ نیست (⁨{field}⁩ در آن نیست یا نادرست است). سند را با قالب «⁨UIMA CAS JSON 0.4⁩» برون‌بری کنید یا قالب دیگری برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: this is no UIMA CAS XMI (“{name}”). Export the document as “UIMA CAS XMI (XML 1.0)”, or choose another format.</source>
        <translation>«⁦{path}⁩»، سطر {line}: این ⁨UIMA CAS XMI⁩ نیست («⁨{name}⁩»). سند را با قالب «⁨UIMA CAS XMI (XML 1.0)⁩» برون‌بری کنید یا قالب دیگری برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: this is no XML that is accepted ({reason}). Save the file again in the program that made it, without a document type (DOCTYPE).</source>
        <translation>«⁦{path}⁩»، سطر {line}: این ⁨XML⁩ پذیرفتنی نیست (⁨{reason}⁩). پرونده را در برنامهٔ سازنده‌اش بدون اعلان نوع سند (⁨DOCTYPE⁩) دوباره ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: {count} columns, but the file&apos;s first line names {columns}. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: {count} ستون دارد، ولی سطر نخست پرونده {columns} ستون نام برده است. سطر را درست کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: {count} columns. A word of CoNLL-U has 10, with tabs between. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: {count} ستون دارد. هر واژه در ⁨CoNLL-U⁩ ده ستون دارد با جهش میانشان. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: {encoding} with damage at byte {offset}. Repair that place or save the file again as UTF-8.</source>
        <translation>«⁦{path}⁩»، سطر {line}: ⁨{encoding}⁩ با خرابی در بایت {offset}. آنجا را درست کنید یا پرونده را دوباره با ⁨UTF-8⁩ ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: {found} cells, but the first row has {columns}. A cell with a delimiter in it must stand in quotation marks: correct the row, or choose another delimiter.</source>
        <translation>«⁦{path}⁩»، سطر {line}: {found} خانه دارد، ولی ردیف نخست {columns} خانه. خانهٔ دارای جداکننده باید میان دو نقل‌قول بیاید: ردیف را اصلاح کنید، یا جداکنندهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “id” is neither a string nor a whole number. Correct it.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨id⁩» نه رشته است و نه عدد صحیح. اصلاحش کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “tokens” must be a list of strings that are not empty, and “ner_tags” one of as many tags. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨tokens⁩» باید فهرستی از رشته‌های ناتهی باشد و «⁨ner_tags⁩» فهرستی از همان شمار تگ. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{field}” is not a list of objects. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{field}⁩» فهرستی از شیءها نیست. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{field}” must be a list like [[0, 5, &quot;PER&quot;]]. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{field}⁩» باید فهرستی مانند ⁨[[0, 5, &quot;PER&quot;]]⁩ باشد. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{id}” is no number of a word. Such are 1, 1-2 and 1.1. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{id}⁩» شمارهٔ واژه نیست. شماره‌ها مانند ⁦1⁩ و ⁦1-2⁩ و ⁦1.1⁩ هستند. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{surface}” does not stand in its sentence at {start} to {end}. Offsets count UTF-16 units: correct them, or export the document again.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{surface}⁩» در جمله‌اش از {start} تا {end} نیست. جایگاه‌ها با واحدهای ⁨UTF-16⁩ شمرده می‌شوند: آن‌ها را اصلاح کنید یا سند را دوباره برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{tag}” is no tag. Tags are O, B-PER, I-PER and the like. Correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{tag}⁩» تگ نیست. تگ‌ها ⁨O⁩ و ⁨B-PER⁩ و ⁨I-PER⁩ و مانند آن‌ها هستند. سطر را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{tag}” is no tag. Tags are O, B-PER, I-PER and the like; numbers are named by the card, README.md, beside the file or above it. Correct the line or the card.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{tag}⁩» تگ نیست. تگ‌ها ⁨O⁩ و ⁨B-PER⁩ و ⁨I-PER⁩ و مانند آن‌ها هستند؛ نام عددها در شناسنامه، ⁦README.md⁩، کنار پرونده یا در پوشهٔ بالاتر، می‌آید. سطر یا شناسنامه را اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{type}” from {start} to {end} reaches outside the text, which has {length} UTF-16 units, or into a character. Export the file again; offsets count UTF-16 units.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{type}⁩» از {start} تا {end} از متن، که {length} واحد ⁨UTF-16⁩ دارد، بیرون می‌زند یا در میان یک نویسه است. پرونده را دوباره برون‌بری کنید؛ جایگاه‌ها واحدهای ⁨UTF-16⁩ را می‌شمارند.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{value}” in the column “{column}” is no tag such as B-PER. Correct it, or choose another column that tells the entities, or none.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{value}⁩» در ستون «⁨{column}⁩» برچسبی مانند ⁨B-PER⁩ نیست. آن را درست کنید، یا ستون دیگری برای موجودیت‌ها برگزینید، یا ⁨none⁩.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: “{value}” is no offset of “{type}”. Export the file again, or correct the line.</source>
        <translation>«⁦{path}⁩»، سطر {line}: «⁨{value}⁩» جایگاهی برای «⁨{type}⁩» نیست. پرونده را دوباره برون‌بری کنید یا سطر را درست کنید.</translation>
    </message>
    <message>
        <source>“{path}”, row {line}: longer than {limit} MB, the most that one document may be. Split it into several documents.</source>
        <translation>«⁦{path}⁩»، ردیف {line}: بلندتر از {limit} مگابایت است که بیشینهٔ اندازهٔ یک سند است. آن را به چند سند تقسیم کنید.</translation>
    </message>
    <message>
        <source>“{path}”, sentence from line {line}: {count} brackets of entities without a partner were left out.</source>
        <translation>«⁦{path}⁩»، جملهٔ آغازشده از سطر {line}: {count} پرانتز بی‌جفت موجودیت کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, sentence from line {line}: {count} entities in several parts were left out.</source>
        <translation>«⁦{path}⁩»، جملهٔ آغازشده از سطر {line}: {count} موجودیت چندپاره کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, sentence from line {line}: {count} mentions without a type were left out.</source>
        <translation>«⁦{path}⁩»، جملهٔ آغازشده از سطر {line}: {count} موجودیت بی‌نوع کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”, “{document}”: nobody has annotated it, and its text is in no form that is read. Import the file that it was made from.</source>
        <translation>«⁦{path}⁩»، «⁨{document}⁩»: هیچ‌کس آن را نشان‌گذاری نکرده و متنش به صورتی نیست که خوانده شود. پرونده‌ای را که از آن ساخته شده است درون‌ریزی کنید.</translation>
    </message>
    <message>
        <source>“{path}”, “{document}”: the annotations of {users} were left out, for they are in no form that is read. Export the project again with the secondary format “UIMA CAS XMI (XML 1.0)”.</source>
        <translation>«⁦{path}⁩»، «⁨{document}⁩»: نشان‌گذاری‌های ⁨{users}⁩ کنار گذاشته شد، چون به صورتی نیست که خوانده شود. پروژه را دوباره با قالب دوم «⁨UIMA CAS XMI (XML 1.0)⁩» برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, “{document}”: the text of “{user}” is not that of “{other}”, so both cannot be in one document. Choose one of them by the option “user”.</source>
        <translation>«⁦{path}⁩»، «⁨{document}⁩»: متن «⁨{user}⁩» همان متن «⁨{other}⁩» نیست، پس هر دو در یک سند نمی‌گنجند. یکی از آن‌ها را با گزینهٔ «⁨user⁩» برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”, “{part}”, line {line}: this is no XML that is accepted ({reason}). Export the document again as “UIMA CAS XMI (XML 1.0)”.</source>
        <translation>«⁦{path}⁩»، «⁨{part}⁩»، سطر {line}: این ⁨XML⁩ پذیرفتنی نیست (⁨{reason}⁩). سند را دوباره با قالب «⁨UIMA CAS XMI (XML 1.0)⁩» برون‌بری کنید.</translation>
    </message>
    <message>
        <source>“{path}”, “{title}”: the span from {start} to {end} ({label}, “{surface}”) was left out, for another stands in its way under the project&apos;s policy for spans ({policy}).</source>
        <translation>«⁦{path}⁩»، «⁨{title}⁩»: موجودیت {start} تا {end} (⁨{label}⁩، «⁨{surface}⁩») کنار گذاشته شد، زیرا با قاعدهٔ پروژه برای موجودیت‌ها (⁨{policy}⁩) موجودیت دیگری جای آن را گرفته است.</translation>
    </message>
    <message>
        <source>“{path}”, “{title}”: “{label}” cannot be a label, for it holds white space. Choose what it becomes (--map), or correct it in the file.</source>
        <translation>«⁦{path}⁩»، «⁨{title}⁩»: «⁨{label}⁩» نمی‌تواند برچسب باشد، زیرا در آن فاصله هست. بگویید به چه برچسبی بدل شود (⁦--map⁩)، یا آن را در پرونده اصلاح کنید.</translation>
    </message>
    <message>
        <source>“{path}”: it cannot be told which column has the text. Choose it with “{option}”, one of: {names}.</source>
        <translation>«⁦{path}⁩»: معلوم نیست متن در کدام ستون است. آن را با «⁨{option}⁩» برگزینید، یکی از این‌ها: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>“{path}”: no format has this suffix. Name the format, or give the file one of: {suffixes}.</source>
        <translation>«⁦{path}⁩»: هیچ قالبی این پسوند را ندارد. قالب را نام ببرید، یا یکی از این پسوندها را به پرونده بدهید: ⁨{suffixes}⁩.</translation>
    </message>
    <message>
        <source>“{path}”: not UTF-8 at byte {offset}, so offsets cannot be told. Save the text as UTF-8.</source>
        <translation>«⁦{path}⁩»: در بایت {offset} ⁨UTF-8⁩ نیست، پس جایگاه‌ها معلوم نمی‌شود. متن را با ⁨UTF-8⁩ ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}”: nothing at its beginning tells which format it has. Name the format, for instance one of: {names}.</source>
        <translation>«⁦{path}⁩»: چیزی در آغازش نمی‌گوید چه قالبی دارد. قالب را نام ببرید، برای نمونه یکی از این‌ها: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>“{path}”: the annotations of {users} came as suggestions, whose source is the annotator. To have one of them as spans, choose it by the option “user”.</source>
        <translation>«⁦{path}⁩»: نشان‌گذاری‌های ⁨{users}⁩ پیشنهاد شد و منبع هر یک برچسب‌زن آن است. برای آن‌که نشان‌گذاری‌های یکی از آنان موجودیت شود، او را با گزینهٔ «⁨user⁩» برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”: the annotations of {users} were left out, for those of “{user}” are read.</source>
        <translation>«⁦{path}⁩»: نشان‌گذاری‌های ⁨{users}⁩ کنار گذاشته شد، چون از آنِ «⁨{user}⁩» خوانده می‌شود.</translation>
    </message>
    <message>
        <source>“{path}”: the curated annotations of {count} documents were left out. To have those, choose “curation” by the option “user”.</source>
        <translation>«⁦{path}⁩»: نشان‌گذاری‌های داوری‌شدهٔ {count} سند کنار گذاشته شد. برای گرفتن آن‌ها با گزینهٔ «⁨user⁩»، «⁨curation⁩» را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”: the first row was taken for the names of the columns ({names}). If it is a document, choose “no” for “{option}”.</source>
        <translation>«⁦{path}⁩»: سطر نخست نام ستون‌ها دانسته شد ({names}). اگر سند است، برای «⁨{option}⁩» گزینهٔ «⁦no⁩» را برگزینید.</translation>
    </message>
    <message>
        <source>“{path}”: the layer “{layer}” has no feature “{feature}”. Choose one of: {features}.</source>
        <translation>«⁦{path}⁩»: لایهٔ «⁨{layer}⁩» ویژگی «⁨{feature}⁩» را ندارد. یکی از این‌ها را برگزینید: ⁨{features}⁩.</translation>
    </message>
    <message>
        <source>“{path}”: the part “{part}” is no XML that is accepted, line {line} ({reason}). Save the document again in the program that made it.</source>
        <translation>«⁦{path}⁩»: بخش «⁨{part}⁩»، سطر {line}، ⁨XML⁩ پذیرفتنی نیست (⁨{reason}⁩). سند را در برنامهٔ سازنده‌اش دوباره ذخیره کنید.</translation>
    </message>
    <message>
        <source>“{path}”: the part “{part}” unfolds to more than {limit} MB, the most that one document may be. Split the document.</source>
        <translation>«⁦{path}⁩»: بخش «⁨{part}⁩» پس از بازشدن بیش از {limit} مگابایت است که بیشینهٔ اندازهٔ یک سند است. سند را تقسیم کنید.</translation>
    </message>
    <message>
        <source>“{path}”: the settings could not be saved. Check the permissions of that folder and the room on the disk, or name another folder in HASHIYE_CONFIG_DIR.</source>
        <translation>«⁦{path}⁩»: تنظیم‌ها ذخیره نشد. مجوزهای آن پوشه و جای خالی دیسک را بررسی کنید، یا پوشهٔ دیگری را در ⁨HASHIYE_CONFIG_DIR⁩ نام ببرید.</translation>
    </message>
    <message>
        <source>“{path}”: the text comes from the text layer of a PDF. Columns, tables, heads and feet of pages may stand among the sentences, and words be divided at the ends of lines.</source>
        <translation>«⁦{path}⁩»: متن از لایهٔ متن ⁨PDF⁩ آمده است. شاید ستون‌ها، جدول‌ها و سرصفحه‌ها و پاصفحه‌ها میان جمله‌ها آمده و واژه‌ها در پایان سطر شکسته شده باشند.</translation>
    </message>
    <message>
        <source>“{path}”: the text of “{title}” is there already, in “{other}”. It was not added again, nor were its {count} spans.</source>
        <translation>«⁦{path}⁩»: متن «⁨{title}⁩» از پیش در «⁨{other}⁩» هست. نه خودش دوباره افزوده شد و نه {count} موجودیتش.</translation>
    </message>
    <message>
        <source>“{path}”: the text of “{title}” is there already, in “{other}”. It was not added again.</source>
        <translation>«⁦{path}⁩»: متن «⁨{title}⁩» از پیش در «⁨{other}⁩» هست و دوباره افزوده نشد.</translation>
    </message>
    <message>
        <source>“{path}”: the text that it speaks of is not there. Put “{beside}” into the same folder.</source>
        <translation>«⁦{path}⁩»: متنی که از آن می‌گوید نیست. «⁦{beside}⁩» را در همان پوشه بگذارید.</translation>
    </message>
    <message>
        <source>“{path}”: this format needs pyarrow. Install it: pip install &quot;hashiye[parquet]&quot;</source>
        <translation>«⁦{path}⁩»: این قالب به ⁨pyarrow⁩ نیاز دارد. آن را نصب کنید: ⁦pip install &quot;hashiye[parquet]&quot;⁩</translation>
    </message>
    <message>
        <source>“{path}”: this format needs pypdf. Install it: pip install &quot;hashiye[documents]&quot;</source>
        <translation>«⁦{path}⁩»: این قالب به ⁨pypdf⁩ نیاز دارد. آن را نصب کنید: ⁦pip install &quot;hashiye[documents]&quot;⁩</translation>
    </message>
    <message>
        <source>“{path}”: this format needs spaCy. Install it: pip install &quot;hashiye[spacy]&quot;</source>
        <translation>«⁦{path}⁩»: این قالب به ⁨spaCy⁩ نیاز دارد. آن را نصب کنید: ⁦pip install &quot;hashiye[spacy]&quot;⁩</translation>
    </message>
    <message>
        <source>“{path}”: what the columns {columns} say was left out, for CoNLL-U has no such columns.</source>
        <translation>«⁦{path}⁩»: آنچه ستون‌های ⁨{columns}⁩ می‌گویند کنار گذاشته شد، زیرا ⁨CoNLL-U⁩ چنین ستون‌هایی ندارد.</translation>
    </message>
    <message>
        <source>“{path}”: with “{part}” it unfolds to over {limit} MB, far more than such a file needs, so it is not read. Save it again in the program that made it, or split it.</source>
        <translation>«⁦{path}⁩»: با «⁨{part}⁩» به بیش از {limit} مگابایت باز می‌شود، بسیار بیش از نیاز چنین پرونده‌ای؛ پس خوانده نمی‌شود. آن را در برنامه‌ای که ساخته است دوباره ذخیره یا آن را چند بخش کنید.</translation>
    </message>
    <message>
        <source>“{path}”: {count} characters of symbol fonts were left out.</source>
        <translation>«⁦{path}⁩»: {count} نویسه از قلم‌های نماد کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”: {count} comments were left out.</source>
        <translation>«⁦{path}⁩»: {count} یادداشت حاشیه کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”: {count} documents could not be read and were left out; what is wrong with each is told as well.</source>
        <translation>«⁦{path}⁩»: {count} سند خوانده نشد و کنار گذاشته شد؛ ایراد هر یک نیز گفته شده است.</translation>
    </message>
    <message>
        <source>“{path}”: {count} documents were left out, for there are no annotations of “{user}” for them.</source>
        <translation>«⁦{path}⁩»: {count} سند کنار گذاشته شد، چون نشان‌گذاری‌ای از «⁨{user}⁩» برای آن‌ها نیست.</translation>
    </message>
    <message>
        <source>“{path}”: {count} files were passed over, for they have no suffix that is read: {suffixes}.</source>
        <translation>«⁦{path}⁩»: از {count} پرونده گذشتیم، زیرا پسوندشان خوانده نمی‌شود: ⁨{suffixes}⁩.</translation>
    </message>
    <message>
        <source>“{path}”: {count} footnotes and endnotes were left out.</source>
        <translation>«⁦{path}⁩»: {count} پانویس و پی‌نوشت کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”: {count} footnotes and endnotes were put at the end of the text.</source>
        <translation>«⁦{path}⁩»: {count} پانویس و پی‌نوشت در پایان متن گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”: {count} heads and feet of pages were left out.</source>
        <translation>«⁦{path}⁩»: {count} سرصفحه و پاصفحه کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”: {count} images were left out.</source>
        <translation>«⁦{path}⁩»: {count} تصویر کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”: {count} more lines like the last ones.</source>
        <translation>«⁦{path}⁩»: {count} سطر دیگر مانند سطرهای اخیر.</translation>
    </message>
    <message>
        <source>“{path}”: {count} pages have no text; they may be pictures.</source>
        <translation>«⁦{path}⁩»: {count} صفحه متن ندارد؛ شاید تصویر باشد.</translation>
    </message>
    <message>
        <source>“{path}”: {count} tables were read row by row, with tabs between the cells.</source>
        <translation>«⁦{path}⁩»: {count} جدول ردیف به ردیف خوانده شد و میان خانه‌ها تب گذاشته شد.</translation>
    </message>
    <message>
        <source>“{path}”: {count} tracked changes were read as if they were accepted.</source>
        <translation>«⁦{path}⁩»: {count} تغییر ردگیری‌شده چنان خوانده شد که گویی پذیرفته شده است.</translation>
    </message>
    <message>
        <source>“{source}” is a source that comes with Hashiye. Give the suggestions of the files another name.</source>
        <translation>«⁨{source}⁩» منبعی است که با حاشیه می‌آید. به پیشنهادهای پرونده‌ها نام دیگری بدهید.</translation>
    </message>
    <message>
        <source>“{split}” is no split. Give the per cent of train, dev and test, which together make 100, like 80/10/10.</source>
        <translation>«⁨{split}⁩» تقسیم نیست. درصد ⁨train⁩ و ⁨dev⁩ و ⁨test⁩ را بدهید که جمعشان ۱۰۰ شود، مانند ⁨80/10/10⁩.</translation>
    </message>
    <message>
        <source>“{state}” is no state of documents. Choose of: {states}; or several with commas.</source>
        <translation>«⁨{state}⁩» وضعیت سند نیست. یکی از این‌ها را برگزینید: ⁨{states}⁩؛ یا چندتا را با ویرگول.</translation>
    </message>
    <message>
        <source>“{title}” (document {document}): its length is noted as {noted} but is {length}. Some program has altered it; go back to a backup.</source>
        <translation>«⁨{title}⁩» (سند ⁨{document}⁩): طول آن {noted} ثبت شده ولی {length} است. برنامه‌ای آن را تغییر داده است؛ به یک نسخهٔ پشتیبان برگردید.</translation>
    </message>
    <message>
        <source>“{title}” (document {document}): its original text is not the one that was imported. Some program has altered it; go back to a backup.</source>
        <translation>«⁨{title}⁩» (سند ⁨{document}⁩): متن نخستین آن همانی نیست که درون‌ریزی شد. برنامه‌ای آن را تغییر داده است؛ به یک نسخهٔ پشتیبان برگردید.</translation>
    </message>
    <message>
        <source>“{title}” (document {document}): its text is not the one that was imported or corrected here. Some program has altered it; go back to a backup.</source>
        <translation>«⁨{title}⁩» (سند ⁨{document}⁩): متن آن همانی نیست که درون‌ریزی یا اینجا اصلاح شد. برنامه‌ای آن را تغییر داده است؛ به یک نسخهٔ پشتیبان برگردید.</translation>
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
        <source>“{title}” was not corrected: the entity “{surface}” ({label}) would be lost, and nobody has agreed to that.</source>
        <translation>«⁨{title}⁩» اصلاح نشد: موجودیت «⁨{surface}⁩» (⁨{label}⁩) از دست می‌رفت و کسی به آن رضایت نداده است.</translation>
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
    <message>
        <source>“{url}” is no address of a tagger. It must begin with http:// or https://.</source>
        <translation>«⁦{url}⁩» نشانی پیشنهاددهنده نیست. باید با ⁦http://⁩ یا ⁦https://⁩ آغاز شود.</translation>
    </message>
    <message>
        <source>“{value}” is no choice for “{option}” of the format “{format}”. Choose of: {choices}.</source>
        <translation>«⁨{value}⁩» برای «⁨{option}⁩» در قالب «⁨{format}⁩» پذیرفته نیست. یکی از این‌ها را برگزینید: ⁨{choices}⁩.</translation>
    </message>
    <message>
        <source>“{value}” is no column for “{option}” of the format “{format}”. Give its number, from 1, or “first”, “last” or “auto”.</source>
        <translation>«⁨{value}⁩» ستونی برای «⁨{option}⁩» در قالب «⁨{format}⁩» نیست. شماره‌اش را از ۱ بدهید، یا «⁨first⁩»، «⁨last⁩» یا «⁨auto⁩».</translation>
    </message>
    <message>
        <source>“{value}” is no number of columns for the format “{format}”. Give one from 2 to {most}, or “auto”.</source>
        <translation>«⁨{value}⁩» شمار ستون‌ها در قالب «⁨{format}⁩» نیست. عددی از ۲ تا {most} بدهید، یا «⁨auto⁩».</translation>
    </message>
    <message>
        <source>… and {count} more documents that were there already; --json lists all.</source>
        <translation>… و {count} سند دیگر که از پیش بودند؛ ⁦--json⁩ همه را فهرست می‌کند.</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>today, {time}</source>
        <translation>امروز، {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
</context>
<context>
    <name>key_conflicts</name>
    <message>
        <source>The article needs {key}, for moving, selecting or copying. Choose another key.</source>
        <translation>مقاله {key} را برای حرکت، گزینش یا رونوشت لازم دارد. کلید دیگری برگزینید.</translation>
    </message>
    <message>
        <source>This key cannot be told from others. Choose another key.</source>
        <translation>این کلید از کلیدهای دیگر بازشناخته نمی‌شود. کلید دیگری برگزینید.</translation>
    </message>
    <message>
        <source>This works in fields too, where {key} writes or edits. Choose a function key, or add Ctrl or Alt.</source>
        <translation>این فرمان در جاهای نوشتن هم کار می‌کند، و آنجا {key} می‌نویسد یا ویرایش می‌کند. کلیدی از ⁨F1⁩ تا ⁨F12⁩ برگزینید، یا ⁨Ctrl⁩ یا ⁨Alt⁩ را بیفزایید.</translation>
    </message>
    <message>
        <source>{key} belongs to the system. Choose another key.</source>
        <translation>{key} از آنِ سیستم است. کلید دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{key} gives the label “{name}” in this project. Choose another key, or change that of the label first.</source>
        <translation>{key} در این پروژه برچسب «⁨{name}⁩» را می‌زند. کلید دیگری برگزینید، یا نخست کلید آن برچسب را تغییر دهید.</translation>
    </message>
    <message>
        <source>{key} is the key of “{name}”.</source>
        <translation>{key} کلید «⁨{name}⁩» است.</translation>
    </message>
    <message>
        <source>{key} opens the menu “{name}”. Choose another key.</source>
        <translation>{key} منوی «⁨{name}⁩» را باز می‌کند. کلید دیگری برگزینید.</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>{hours} h</source>
        <translation>{hours} ساعت</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ساعت و {minutes} دقیقه</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} دقیقه</translation>
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
    <name>sources</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>مدل پایه</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>درون‌ریخته</translation>
    </message>
    <message>
        <source>Lexicon of the project</source>
        <translation>واژه‌نامهٔ پروژه</translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation>فهرست نام‌ها</translation>
    </message>
    <message>
        <source>Model of the project</source>
        <translation>مدل پروژه</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>قاعده‌ها</translation>
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
